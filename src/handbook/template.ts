import { CHANNEL_IDS } from '../guide/attributes.ts';

/**
 * A new guide with every field explained to its author. What is still empty is an error of `npm run check`, by name and line.
 * Explanations stand in the front matter, because the body holds no comments.
 * @param date day of edition 1, `2026-11-22`
 */
export function guideTemplate(date: string): string {
  return `---
# Điền vào giữa hai dấu nháy. Dòng bắt đầu bằng "#" là chú thích, để lại hay xóa đều được.
# Mục ghi "không bắt buộc" mà không dùng thì xóa cả mục. Xem lỗi còn lại bằng: npm run check

# Người dân muốn làm gì, tối đa 60 ký tự: Đăng ký khai sinh
title: ""
# Tên ngắn cho áp phích, standee, tối đa 26 ký tự.
short: ""
# Một lời hứa dưới tên, 10–46 ký tự: Làm trên điện thoại, có kết quả trong ngày. Không ghi phí ở đây.
tagline: ""
# Không bắt buộc. Mã thủ tục hành chính, trong dấu nháy: "1.001193"
# code: "1.001193"
# Không bắt buộc. Tên thủ tục đúng như trên Cổng Dịch vụ công quốc gia.
# officialName: ""
# Trả lời trong một câu, 40–160 ký tự: ai làm gì, ở đâu. Không ghi số tiền, ngày hết hạn.
summary: ""
# Một chủ đề trong content/topics.yaml: ho-tich, cu-tru, …
topic: ""
# Sự kiện trong content/topics.yaml dẫn tới đây, ít nhất một: [sinh-con]
events: []
# "Còn gọi là": từ người dân thật sự gõ tìm, ít nhất năm, mỗi từ một dòng.
aliases: []
# Hình của hướng dẫn; danh sách hình ở src/design/icons.ts: tre-em, nha, dien-thoai, …
icon: ""
# Dành cho ai, như lời mở đầu bản tin, 8–70 ký tự: Bà con có con mới sinh
who: ""
# Ai được nộp hồ sơ, viết đầy đủ, tối đa 240 ký tự.
applicant: ""
where:
  # Cơ quan giải quyết, 4–30 ký tự: UBND phường
  office: ""
  # Không bắt buộc. Cơ quan nào, tối đa 40 ký tự: nơi cha hoặc mẹ cư trú
  # which: ""
  # Nộp trên mạng ở đâu, theo thứ tự nên thử: [cong-dvcqg, vneid]; không nộp trên mạng thì []
  online: []
# toan-trinh: làm trọn trên mạng · mot-phan: nộp trên mạng, đến một lần
# truc-tuyen: nộp trên mạng, chưa rõ mức độ công bố · tai-cho: tự làm trên máy mình hoặc tại quầy
level: ""
# Giấy tờ của hồ sơ theo luật; không có thì []
documents:
  - name: ""
    # Không bắt buộc: lấy ở đâu, mấy bản · khi nào mới cần · mã nguồn trong content/sources.yaml
    # note: ""
    # when: ""
    # source: ""
# Giấy tờ nay không cần nữa mà người dân vẫn mang, mỗi thứ một câu; không có thì []
notNeeded: []
# Không bắt buộc. Tên khoản phải trả khi không phải lệ phí, tối đa 14 ký tự: Tiền đóng, Tiền thuế
# pays: ""
# Lệ phí theo từng trường hợp và thời gian; dòng đầu tiên đang áp dụng được in to.
fees:
  # Trường hợp nào: Đăng ký trong 60 ngày
  - for: ""
    # Số đồng, không dấu chấm; 0 in là "Miễn phí". Chưa rõ mức thì xóa dòng này và ghi ask: hỏi ở đâu
    amount:
    # truc-tuyen · truc-tiep · moi-cach (mặc định)
    way: moi-cach
    # Không bắt buộc. Sau số tiền: một người, một bản · áp dụng từ, đến hết ngày nào
    # per: ""
    # from: ${date}
    # until: ${date}
    # Mã nguồn trong content/sources.yaml
    source: ""
# Không bắt buộc. Ai được miễn, giảm.
# reliefs:
#   - text: Một câu đầy đủ, 10–180 ký tự
#     short: Bản ngắn, tối đa 44 ký tự
#     until: ${date}
#     source: ""
# Thời hạn giải quyết, viết như lệ phí. value là chữ in ra: Trong ngày, 7 ngày làm việc
times:
  - for: ""
    value: ""
    source: ""
# Không bắt buộc. Người dân phải làm trước khi nào, nếu luật có quy định.
# deadline:
#   text: Trong 60 ngày từ ngày sinh con.
#   short: Trong 60 ngày từ ngày sinh
#   source: ""
# Cuối cùng người dân cầm gì trong tay.
result: ""
# Căn cứ: các mã trong content/sources.yaml, ít nhất một.
legal: []
# Điều gì đổi trong hai năm qua, mỗi điều một câu; không có thì []. Câu chỉ đúng đến một ngày: - { text: "…", until: 2027-02-28 }
changed: []
# Điều chưa ai xác nhận được và hỏi ai; in thành "Hỏi trước khi làm"; không có thì []
unconfirmed: []
# Lần cuối so lại với nguồn: ngày nào, so với gì.
checked:
  date: ""
  by: ""
# Không bắt buộc. Ai soạn hướng dẫn này; người duyệt phải là người khác.
# author: ""
# Ai ở phường đã duyệt bản nào. null in "Bản thảo – chưa duyệt". Duyệt bằng lệnh: npm run approve -- TÊN-TỆP --by "…"
approved: null
# Xem lại trước ngày này; lệnh check nhắc trước 60 ngày.
review: ""
# Các bản đã phát hành, cũ trước mới sau. Đổi nội dung đã duyệt thì mở bản mới: npm run approve -- TÊN-TỆP --reopen
editions:
  - edition: 1
    date: ${date}
    changes:
      - Bản đầu tiên.

# Dưới dòng --- là phần thân, chỉ gồm câu, danh sách "-", **chữ đậm**, [liên kết](https://…) và các thẻ:
#   <Prepare> thứ cần có sẵn, mỗi thứ một dòng: - **Giấy chứng sinh** — bệnh viện cấp
#   <Step title="tối đa 45 ký tự" short="một câu cho tờ rơi, tối đa 92 ký tự" icon="dien-thoai"> một bước, tối đa 8 bước
#   <Screen app="tên ứng dụng" title="…" rows="dòng một|[x] ô đã chọn|[ ] ô chưa chọn|▾ danh sách" press="nút bấm" /> màn hình, trong một bước
#   <Button>Đăng nhập</Button> tên nút, viết đúng như màn hình
#   <Note title="…">, <Warning title="…"> lưu ý, cảnh báo (title không bắt buộc)
#   <Mistake title="…"> lỗi hay gặp và cách làm đúng · <Question ask="…"> hỏi và đáp
#   Note, Warning, Mistake, Question, Only nhận thêm from="2027-03-01", until="2027-02-28": chữ chỉ hiện trong những ngày ấy
#   <Only channel="web, leaflet"> chỉ cho kênh đó: ${CHANNEL_IDS.join(', ')}
# [[phường]], [[Phường]], [[tỉnh]], [[Tỉnh]] được thay bằng tên nơi in. Không dùng dấu < và ngoặc nhọn trong câu.
---

<Prepare>
-
</Prepare>

<Step title="" short="" icon="">
</Step>
`;
}
