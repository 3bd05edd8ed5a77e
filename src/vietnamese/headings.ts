/** Two-syllable words that a reader stumbles over when a line ends inside them. Lower case. */
export const COMPOUNDS: ReadonlySet<string> = new Set(
  [
    'dịch vụ|công dân|trực tuyến|thủ tục|hồ sơ|căn cước|giả mạo|lừa đảo|kích hoạt|cài đặt|tài khoản|khai sinh|đăng ký|thường trú',
    'tạm trú|cấp đổi|cấp lại|giấy phép|lái xe|nhận biết|đăng nhập|mật khẩu|thông tin|kết quả|lệ phí|tờ khai|điện thoại|ngân hàng',
    'công an|giấy tờ|chuẩn bị|kiểm tra|xác nhận|yêu cầu|thông báo|ứng dụng|quốc gia|sức khỏe|địa chỉ|chủ nhà|chủ hộ|trực tiếp|bản thảo',
    'chính chủ|chỗ ở|chụp ảnh|chứng sinh|công bố|cơ quan|cảnh sát|khuôn mặt|làm việc|nhận diện|quét mã|vân tay|điều kiện|điện tử',
    'đến hết|định danh|công chứng|chứng thực|hộ tịch|cư trú|nộp phạt|trình báo|giao thông|chứng từ|biên lai|bản sao|chữ ký|hộ chiếu',
    'phổ thông|phản ánh|kiến nghị|đánh giá|người thân|con nhỏ|lý lịch|tư pháp|hôn nhân|tình trạng|kết hôn|giám hộ|khuyết tật|mức độ',
    'trợ cấp|hưu trí|xã hội|hằng tháng|bảo trợ|bảo hiểm|y tế|tự nguyện|thất nghiệp|mai táng|khai tử|trích lục|cải chính|bổ sung',
    'kinh doanh|biến động|đất đai|tiền điện|tuyển sinh|đầu cấp|tốt nghiệp|đại học|xét tuyển|văn bằng|sổ gốc|thanh toán|tra cứu',
    'vi phạm|tạm vắng|lưu trú|sự cố|thường gặp|miễn giảm|gia hạn|tích hợp|xe máy|lần đầu|liên thông|gia đình|hỗ trợ|chi phí|xác định|tách hộ',
  ].flatMap((line) => line.split('|')),
);

const PATTERN = new RegExp(`(?<!\\p{L})(?:${[...COMPOUNDS].join('|')})(?!\\p{L})`, 'giu');

/** "Nhận biết giả mạo" → the two syllables of each compound tied by a non-breaking space. For headings only. */
export function bindCompounds(text: string): string {
  return text.replace(PATTERN, (word) => word.replace(' ', '\u00a0'));
}
