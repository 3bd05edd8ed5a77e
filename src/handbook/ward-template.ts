import { READABLE } from '../design/contrast.ts';
import { COLOURS } from '../design/tokens.ts';
import { CHANNEL_IDS } from '../guide/attributes.ts';
import type { Ward } from './ward.ts';

/**
 * The file of a new ward with every field explained to whoever fills it in. It is sound as it stands: what nobody has said
 * yet is `null` or empty, and `npm run check` reminds of it.
 * @param hotlines national numbers, the same in every ward
 */
export function wardTemplate(id: string, hotlines: Ward['hotlines']): string {
  return `# Phường, xã, đặc khu "${id}". Dòng bắt đầu bằng "#" là chú thích, để lại hay xóa đều được.
# Điều chưa ai xác nhận thì để null hoặc []: không điền số điện thoại, địa chỉ chưa gọi thử, chưa đến tận nơi.
# Xem điều còn thiếu và lỗi: npm run check -- --ward ${id}

# Tên vùng người dân quen gọi, tối đa 40 ký tự: Bạch Sam. null thì lấy tên đơn vị ở dòng dưới.
area: null
# Đơn vị hành chính cấp xã, loại viết chữ thường, tối đa 34 ký tự: "phường Thượng Hồng", "xã …", "đặc khu …".
# null thì mọi ấn phẩm chỉ in chung "phường, xã".
unit: null
# Tối đa 27 ký tự: "tỉnh Hưng Yên", "thành phố …". null thì in "tỉnh, thành phố".
province: null
# Tên miền của trang, không có https://: dvc.phuong.tinh.gov.vn. null thì mã QR in ra chưa mở được trang nào.
host: null

# Nơi người dân gọi, đến; mỗi nơi một mục. Chỉ ghi điều đã gọi thử, đã đến, và ghi ngày làm việc đó ở confirmed. Chưa có thì để [],
# ấn phẩm dùng đường dây toàn quốc. Bỏ dấu # ở đầu các dòng để dùng:
contacts: []
#  - name: Trung tâm Phục vụ hành chính công phường
#    phone: "…"          # không bắt buộc
#    address: "…"        # không bắt buộc
#    hours: "…"          # không bắt buộc
#    confirmed: 2026-12-01

# Không bắt buộc. Nơi nhận góp ý, sau khi đã gửi thử và thấy thư đến. Xóa dòng không dùng.
# feedback:
#   zalo: "https://zalo.me/…"
#   email: "…"
#   form: "https://…?huong-dan={guide}&ban={edition}"   # {guide}, {edition} được điền tự động
#   confirmed: 2026-12-01

# Đường dây toàn quốc, như mọi phường, xã; in khi chưa có số riêng. topics: chỉ cho các chủ đề này; cost: cước gọi (không bắt buộc).
hotlines:
${hotlines.map(hotline).join('\n')}

# Không bắt buộc. Nơi nhận tin báo lỗ hổng của trang web (tệp security.txt).
# security: "mailto:…"

# Cảnh báo hiện trên mọi trang, 10–200 ký tự, từ ngày đến ngày, ví dụ thủ đoạn lừa đảo mới:
# - { text: "…", from: 2026-12-01, until: 2026-12-31 }
alerts: []

station:
  # Tên đài như đọc ở đầu bản tin. null thì đọc "Đài truyền thanh" và tên đơn vị.
  name: null
  # Tốc độ đọc, âm tiết một phút, 120–220; loa nén ngoài trời hợp 160.
  rate: 160
  # north: linh, nghìn, tư · south: lẻ, ngàn, bốn.
  profile: north
# Lịch phát của đài ghi ở content/schedule.yaml (ward: ${id}); chưa có lịch thì trang Lịch phát thanh nói rõ là chưa có.

# Trách nhiệm pháp lý. null thì để chỗ trống cho người điền bút.
legal:
  # Ai chịu trách nhiệm nội dung, 3–80 ký tự: chức vụ, cơ quan. In ở tờ gấp, sách và cuối trang web.
  responsible: null
  # Giấy phép xuất bản tài liệu không kinh doanh, in ở tờ gấp và sách: { number: "…", date: 2026-12-01 }
  licence: null
  # Đơn vị thực hiện pa-nô, băng rôn: { name: "tối đa 40 ký tự", address: "tối đa 60 ký tự" }
  performer: null

# Mặc định cho phiếu đặt in; người đặt vẫn sửa được trong Word. Kênh: ${CHANNEL_IDS.filter((channel) => channel !== 'web').join(', ')}.
printing:
  # Nhà in thường dùng và điện thoại, 3–60 ký tự; cũng là "Nơi in" ở tờ gấp, sách.
  shop: null
  # Số lượng thường đặt theo kênh: { leaflet: 500, trifold: 300 }
  copies: {}
  # Chất liệu, gia công theo kênh, thay cho gợi ý có sẵn: { leaflet: "Giấy couché 150 g/m², in hai mặt." }
  materials: {}
  # Một câu dặn thêm nhà in, 5–200 ký tự.
  note: null

# Màu chính của phường, xã thay đỏ ${COLOURS.red.hex}: nền đầu trang, tiêu đề, nút. Phải đọc được: tương phản với nền giấy và chữ trắng từ
# ${READABLE.toLocaleString('vi-VN')} : 1; lệnh check tính và gợi ý màu gần nhất. Nhà in có công thức mực thì ghi ink, bốn số % xanh, hồng, vàng, đen:
# { accent: "#0b5e8a", ink: [92, 32, 0, 46] }
colours: null

# Hướng dẫn riêng đặt ở content/wards/${id}/guides/: npm run new -- TÊN-TỆP --ward ${id}
`;
}

function hotline({ name, phone, cost, topics }: Ward['hotlines'][number]): string {
  const quoted = (text: string) => JSON.stringify(text);
  return `  - { name: ${quoted(name)}, phone: ${quoted(phone)}${cost === undefined ? '' : `, cost: ${quoted(cost)}`}${topics ? `, topics: [${topics.join(', ')}]` : ''} }`;
}
