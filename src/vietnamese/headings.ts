/** Two-syllable words of the guides' headings that must not be split over two lines. */
const COMPOUNDS = [
  'dịch vụ', 'công dân', 'trực tuyến', 'thủ tục', 'hồ sơ', 'căn cước', 'giả mạo', 'lừa đảo', 'kích hoạt', 'cài đặt', 'tài khoản', 'khai sinh', 'đăng ký',
  'thường trú', 'tạm trú', 'cấp đổi', 'cấp lại', 'giấy phép', 'lái xe', 'nhận biết', 'đăng nhập', 'mật khẩu', 'thông tin', 'kết quả', 'lệ phí', 'tờ khai', 'điện thoại',
  'ngân hàng', 'công an', 'giấy tờ', 'chuẩn bị', 'kiểm tra', 'xác nhận', 'yêu cầu', 'thông báo', 'ứng dụng', 'quốc gia', 'sức khỏe', 'địa chỉ', 'chủ nhà', 'chủ hộ', 'trực tiếp',
];

const PATTERN = new RegExp(`(?<!\\p{L})(?:${COMPOUNDS.join('|')})(?!\\p{L})`, 'giu');

/** "Nhận biết giả mạo" → the two syllables of each compound tied by a non-breaking space. For headings only. */
export function bindCompounds(text: string): string {
  return text.replace(PATTERN, (word) => word.replace(' ', '\u00a0'));
}
