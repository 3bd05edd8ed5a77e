/** A record in the portal's layout, made up: every label, two ways, a local fee. Parts are replaced by name for each test. */
export function recordText(parts: Partial<Record<'code' | 'decision' | 'name' | 'level' | 'field' | 'ways', string>> = {}): string {
  const {
    code = '1.999001',
    decision = '12/QĐ-BTP',
    name = 'Đăng ký việc mẫu',
    level = 'Cấp Xã',
    field = 'Hộ tịch',
    ways = wayText('ONLINE', '5 WORKING_DAY', '8000 VNĐ (8.000 đồng/bản)') + wayText('DIRECT', '5 WORKING_DAY', '0 VNĐ ()'),
  } = parts;
  return `Chi tiết thủ tục hành chính
Mã thủ tục: ${code}
Số quyết định: ${decision}
Tên thủ tục: ${name}
Cấp thực hiện: ${level}
Loại thủ tục: Mẫu
Lĩnh vực: ${field}
Trình tự thực hiện:
    Bước 1: Làm mẫu.

Cách thức thực hiện:
${ways}
Thành phần hồ sơ:
    - Tờ khai mẫu

Đối tượng thực hiện: Công dân Việt Nam
Cơ quan thực hiện: Ủy ban nhân dân cấp xã
Cơ quan có thẩm quyền: Không có thông tin
Địa chỉ tiếp nhận HS: Không có thông tin
Cơ quan được ủy quyền: Không có thông tin
Cơ quan phối hợp: Không có thông tin
Kết quả thực hiện: Giấy mẫu
Căn cứ pháp lý:
  * Luật mẫu (1/2020/QH14)

Yêu cầu, điều kiện thực hiện: Không có thông tin
Từ khóa: Không có thông tin
Mô tả: Không có thông tin`;
}

/** One way of a record. */
export const wayText = (mode: string, time: string, fee: string): string => `  * Hình thức nộp: ${mode}\n    Thời hạn giải quyết: ${time}\n    Phí, lệ phí: ${fee}\n    Mô tả: Nộp hồ sơ.\n`;
