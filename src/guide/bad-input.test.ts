import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ICON_NAMES } from '../design/icons.ts';
import { CHANNEL_IDS } from './attributes.ts';
import { formatProblem } from './problem.ts';
import { readGuide } from './read.ts';

const good = readFileSync(new URL('fixtures/every-node.mdx', import.meta.url), 'utf8');

/** What is wrong · a text of the good guide · what an author typed in its place · what `check` prints after the file's name. */
const TABLE: [name: string, from: string, to: string, printed: string][] = [
  [
    'a missing title',
    'title: Đăng ký khai sinh\n',
    '',
    `
    2:1 thiếu "title"
      gợi ý: thêm dòng "title: …" (chữ)
    `,
  ],
  [
    'an empty title',
    'title: Đăng ký khai sinh\n',
    'title: ""\n',
    `
    2:8 "title" còn trống
      gợi ý: điền nội dung
    `,
  ],
  [
    'a title of the wrong kind',
    'title: Đăng ký khai sinh\n',
    'title: 2026\n',
    `
    2:8 "title" phải là chữ, đang là "2026"
      gợi ý: sửa giá trị; mã số, ngày và chữ bắt đầu bằng [ cần giữ nguyên thì đặt trong "…"
    `,
  ],
  [
    'unknown keys, at the top and inside',
    'topic: ho-tich\n',
    'topic: ho-tich\nchu-de: x\nconstructor: 1\n__proto__: 2\n',
    `
    9:1 không có mục "chu-de"
      gợi ý: xóa mục này, hoặc sửa tên cho đúng; danh sách các mục ở src/guide/schema.ts
    10:1 không có mục "constructor"
      gợi ý: xóa mục này, hoặc sửa tên cho đúng; danh sách các mục ở src/guide/schema.ts
    11:1 không có mục "__proto__"
      gợi ý: xóa mục này, hoặc sửa tên cho đúng; danh sách các mục ở src/guide/schema.ts
    `,
  ],
  [
    'an unknown key in a fee',
    '    way: truc-tiep\n    per',
    '    cach: truc-tiep\n    per',
    `
    33:5 không có mục "cach" trong "fees[1]"
      gợi ý: xóa mục này, hoặc sửa tên cho đúng; danh sách các mục ở src/guide/schema.ts
    `,
  ],
  [
    'a day that is not in the calendar',
    'until: 2026-12-31',
    'until: 2026-02-30',
    `
    35:12 "fees[1].until": ngày này không có trong lịch (đang là "2026-02-30")
      gợi ý: xem lại ngày và tháng; viết năm-tháng-ngày, ví dụ 2026-11-22
    `,
  ],
  [
    'a day written the Vietnamese way',
    'review: 2027-06-01',
    'review: 01/6/2027',
    `
    70:9 "review" là "01/6/2027": ngày phải viết dạng 2026-11-22
      gợi ý: viết năm-tháng-ngày, ví dụ 2026-11-22
    `,
  ],
  [
    'overlapping fee periods',
    'until: 2026-12-31',
    'until: 2027-01-01',
    `
    37:5 "fees[2]": trùng thời gian áp dụng với dòng thứ 2, cùng "Đăng ký sau 60 ngày"
      gợi ý: đặt \`until\` cho mức cũ và \`from\` cho mức mới, hoặc ghi hai trường hợp khác nhau ở \`for\`
    `,
  ],
  [
    'until before from',
    'until: 2027-02-28',
    'until: 2025-02-28',
    `
    46:12 "reliefs[0].until": \`until\` đứng trước \`from\` (đang là "2025-02-28")
      gợi ý: đổi lại hai ngày
    `,
  ],
  [
    'a fee with neither amount nor ask',
    '    amount: 0\n',
    '',
    `
    28:5 "fees[0].amount": mỗi khoản phí có hoặc \`amount\` (số đồng) hoặc \`ask\` (hỏi ở đâu), không có cả hai
      gợi ý: giữ một trong hai dòng
    `,
  ],
  [
    'dates of a component that are none, or in the wrong order',
    '<Mistake title="Chụp ảnh mờ">',
    '<Mistake title="Chụp ảnh mờ" from="2027-02-30" until="mai">',
    `
    117:30 from="2027-02-30": ngày này không có trong lịch
      gợi ý: viết from="2027-02-28"
    117:48 until="mai": ngày phải viết dạng 2026-11-22
      gợi ý: viết until="2027-02-28"
    `,
  ],
  [
    'an unknown icon',
    'icon: tre-em',
    'icon: em-be',
    `
    11:7 "icon" là "em-be", không thuộc các giá trị cho phép
      gợi ý: chọn một trong: ${ICON_NAMES.join(', ')}
    `,
  ],
  [
    'a key written twice, beside another mistake',
    'topic: ho-tich\n',
    'topic: ho-tich\ntopic: cu-tru\nlevel2: x\n',
    `
    9:1 không đọc được YAML: một mục viết hai lần
      gợi ý: xem lại thụt dòng, dấu hai chấm và dấu nháy; chữ có dấu ":" hoặc "#", hoặc bắt đầu bằng "[", phải đặt trong "…"
    10:1 không có mục "level2"
      gợi ý: xóa mục này, hoặc sửa tên cho đúng; danh sách các mục ở src/guide/schema.ts
    `,
  ],
  [
    'bad indentation',
    '  office:',
    '   office:',
    `
    16:1 không đọc được YAML: thụt dòng sai
      gợi ý: xem lại thụt dòng, dấu hai chấm và dấu nháy; chữ có dấu ":" hoặc "#", hoặc bắt đầu bằng "[", phải đặt trong "…"
    17:1 không đọc được YAML: thụt dòng sai
      gợi ý: xem lại thụt dòng, dấu hai chấm và dấu nháy; chữ có dấu ":" hoặc "#", hoặc bắt đầu bằng "[", phải đặt trong "…"
    `,
  ],
  [
    'a tab as indentation',
    '  office:',
    '\toffice:',
    `
    15:1 không đọc được YAML: thụt dòng bằng phím Tab; chỉ dùng dấu cách
      gợi ý: xem lại thụt dòng, dấu hai chấm và dấu nháy; chữ có dấu ":" hoặc "#", hoặc bắt đầu bằng "[", phải đặt trong "…"
    16:10 không đọc được YAML: thiếu xuống dòng hoặc thừa dấu hai chấm
      gợi ý: xem lại thụt dòng, dấu hai chấm và dấu nháy; chữ có dấu ":" hoặc "#", hoặc bắt đầu bằng "[", phải đặt trong "…"
    `,
  ],
  [
    'a colon inside a text',
    'result: Bản',
    'result: Bản: chính',
    `
    57:9 không đọc được YAML: thiếu xuống dòng hoặc thừa dấu hai chấm
      gợi ý: xem lại thụt dòng, dấu hai chấm và dấu nháy; chữ có dấu ":" hoặc "#", hoặc bắt đầu bằng "[", phải đặt trong "…"
    `,
  ],
  [
    'an open quote',
    'result: Bản',
    'result: "Bản',
    `
    57:9 không đọc được YAML: thiếu dấu (thường là dấu nháy đóng hoặc dấu hai chấm)
      gợi ý: xem lại thụt dòng, dấu hai chấm và dấu nháy; chữ có dấu ":" hoặc "#", hoặc bắt đầu bằng "[", phải đặt trong "…"
    `,
  ],
  [
    'a placeholder outside quotes',
    'result: Bản chính',
    'result: [[phường]]',
    `
    57:20 không đọc được YAML: có ký tự đứng sai chỗ
      gợi ý: xem lại thụt dòng, dấu hai chấm và dấu nháy; chữ có dấu ":" hoặc "#", hoặc bắt đầu bằng "[", phải đặt trong "…"
    `,
  ],
  [
    'a YAML alias and a YAML tag',
    'topic: ho-tich\n',
    'topic: &a ho-tich\ncode2: *a\n',
    `
    9:8 không dùng tham chiếu YAML (*)
      gợi ý: viết giá trị ra đầy đủ; chữ bắt đầu bằng *, &, ! hoặc { phải đặt trong "…"
    `,
  ],
  [
    'a program tag in YAML',
    'topic: ho-tich\n',
    'topic: !!js/function "x"\n',
    `
    8:8 không đọc được YAML: có dấu ! (thẻ YAML) ở đầu giá trị
      gợi ý: xem lại thụt dòng, dấu hai chấm và dấu nháy; chữ có dấu ":" hoặc "#", hoặc bắt đầu bằng "[", phải đặt trong "…"
    `,
  ],
  [
    'markup and braces in the front matter',
    'result: Bản chính',
    'result: <b>Bản</b> {chính}',
    `
    57:9 dấu "<" không dùng được trong "result"
      gợi ý: viết bằng lời: "nhỏ hơn", "dưới"; không dùng thẻ HTML
    `,
  ],
  [
    'a placeholder no ward fills',
    'result: Bản chính',
    'result: Bản chính ở [[huyện]]',
    `
    57:21 không có chỗ điền "[[huyện]]"
      gợi ý: dùng [[phường]], [[Phường]], [[tỉnh]] hoặc [[Tỉnh]]
    `,
  ],
  [
    '`<` and `{` typed as text',
    'Làm giấy',
    'Thu nhập < 5 triệu, tuổi <6, a {b và c <b d',
    `
    80:10 dấu "<" gõ như chữ thường
      gợi ý: viết bằng lời: "nhỏ hơn", "dưới"; dấu "<" chỉ để mở thẻ như <Step …>
    80:26 dấu "<" gõ như chữ thường
      gợi ý: viết bằng lời: "nhỏ hơn", "dưới"; dấu "<" chỉ để mở thẻ như <Step …>
    80:32 dấu "{" không dùng được trong hướng dẫn
      gợi ý: bỏ dấu ngoặc nhọn, hoặc dùng ngoặc tròn ( )
    80:40 dấu "<" gõ như chữ thường
      gợi ý: viết bằng lời: "nhỏ hơn", "dưới"; dấu "<" chỉ để mở thẻ như <Step …>
    `,
  ],
  [
    'expressions',
    'Làm giấy',
    'Có {1 + 1} và {`${x}`}',
    `
    80:4 hướng dẫn không được có biểu thức {…}
      gợi ý: bỏ dấu ngoặc nhọn, hoặc dùng ngoặc tròn ( )
    80:15 hướng dẫn không được có biểu thức {…}
      gợi ý: bỏ dấu ngoặc nhọn, hoặc dùng ngoặc tròn ( )
    `,
  ],
  [
    'expressions in attributes',
    '<Step title="Điền tờ khai" short="Điền tờ khai, đính kèm giấy chứng sinh, bấm Nộp hồ sơ." icon="viet">',
    '<Step title={x} {...y} short="a" icon="viet">',
    `
    104:7 thuộc tính "title" phải là chữ trong dấu nháy thẳng
      gợi ý: viết title="…"
    104:17 <Step> có biểu thức {…}
      gợi ý: bỏ dấu ngoặc nhọn; thuộc tính viết title="…"
    `,
  ],
  [
    'imports and exports',
    'Làm giấy',
    'import x from \'y\'\nexport const a = { b: 1 }\n\nLàm giấy',
    `
    80:1 hướng dẫn không được có import hay export
      gợi ý: xóa dòng này; chỉ dùng các thẻ có sẵn
    81:1 hướng dẫn không được có import hay export
      gợi ý: xóa dòng này; chỉ dùng các thẻ có sẵn
    `,
  ],
  [
    'block HTML with an event',
    'Làm giấy',
    '<div class="a" onclick="x()">\nchữ\n</div>\n\nLàm giấy',
    `
    80:1 không dùng thẻ HTML <div>
      gợi ý: các thẻ có sẵn: Prepare, Step, Screen, Mistake, Question, Note, Warning, Only, Button
    80:16 thuộc tính sự kiện "onclick" không được dùng
      gợi ý: xóa thuộc tính này; hướng dẫn không chạy mã
    `,
  ],
  [
    'inline HTML, some without closing tag',
    'Làm giấy',
    'Làm <b>giấy</b> <br> <img src=x onerror=alert(1)>',
    `
    80:5 không dùng thẻ HTML <b>
      gợi ý: các thẻ có sẵn: Prepare, Step, Screen, Mistake, Question, Note, Warning, Only, Button
    80:17 không dùng thẻ HTML <br>
      gợi ý: các thẻ có sẵn: Prepare, Step, Screen, Mistake, Question, Note, Warning, Only, Button
    80:22 không dùng thẻ HTML <img>
      gợi ý: các thẻ có sẵn: Prepare, Step, Screen, Mistake, Question, Note, Warning, Only, Button
    80:33 thuộc tính sự kiện "onerror" không được dùng
      gợi ý: xóa thuộc tính này; hướng dẫn không chạy mã
    `,
  ],
  [
    'an HTML comment',
    'Làm giấy',
    '<!-- a < b {x} --> Làm giấy',
    `
    80:1 không dùng ghi chú HTML <!-- -->
      gợi ý: xóa ghi chú
    `,
  ],
  [
    'unknown components',
    'Làm giấy',
    '<Foo a="1">chữ</Foo> <Foo.Bar /> <__proto__ /> <constructor/>',
    `
    80:1 không có thẻ <Foo>
      gợi ý: các thẻ có sẵn: Prepare, Step, Screen, Mistake, Question, Note, Warning, Only, Button
    80:22 không có thẻ <Foo.Bar>
      gợi ý: các thẻ có sẵn: Prepare, Step, Screen, Mistake, Question, Note, Warning, Only, Button
    80:34 không có thẻ <__proto__>
      gợi ý: các thẻ có sẵn: Prepare, Step, Screen, Mistake, Question, Note, Warning, Only, Button
    80:48 không dùng thẻ HTML <constructor>
      gợi ý: các thẻ có sẵn: Prepare, Step, Screen, Mistake, Question, Note, Warning, Only, Button
    `,
  ],
  [
    'a component in the wrong case',
    '<Warning>',
    '<warning>',
    `
    99:1 không dùng thẻ HTML <warning>
      gợi ý: viết đúng chữ hoa, chữ thường: <Warning>
    101:1 thẻ đóng </Warning> không có thẻ mở
      gợi ý: xóa </Warning>, hoặc thêm <Warning> ở đầu
    `,
  ],
  [
    'an event attribute',
    '<Step title="Điền tờ khai" short="Điền tờ khai, đính kèm giấy chứng sinh, bấm Nộp hồ sơ." icon="viet">',
    '<Step title="Điền tờ khai" short="Điền tờ khai, đính kèm giấy chứng sinh, bấm Nộp hồ sơ." icon="viet" onClick="x()">',
    `
    104:103 thuộc tính sự kiện "onClick" không được dùng
      gợi ý: xóa thuộc tính này; hướng dẫn không chạy mã
    `,
  ],
  [
    'inherited names as attributes',
    '<Step title="Điền tờ khai" short="Điền tờ khai, đính kèm giấy chứng sinh, bấm Nộp hồ sơ." icon="viet">',
    '<Step title="Điền tờ khai" short="Điền tờ khai, đính kèm giấy chứng sinh, bấm Nộp hồ sơ." icon="viet" constructor="x" __proto__="y">',
    `
    104:103 <Step> không có thuộc tính "constructor"
      gợi ý: các thuộc tính: title, short, icon
    104:119 <Step> không có thuộc tính "__proto__"
      gợi ý: các thuộc tính: title, short, icon
    `,
  ],
  [
    'a missing attribute',
    ' icon="viet">',
    '>',
    `
    104:1 <Step> thiếu icon
      gợi ý: viết <Step icon="…">
    `,
  ],
  [
    'an attribute twice',
    'icon="viet">',
    'icon="viet" icon="nha">',
    `
    104:103 <Step> có hai thuộc tính "icon"
      gợi ý: giữ lại một
    `,
  ],
  [
    'an attribute without quotes, and with curly ones',
    'title="Điền tờ khai" short="Điền tờ khai, đính kèm giấy chứng sinh, bấm Nộp hồ sơ."',
    'title=Điền short=“Điền tờ khai”',
    `
    104:7 thuộc tính "title" phải là chữ trong dấu nháy thẳng
      gợi ý: viết title="…"
    104:18 thuộc tính "short" phải là chữ trong dấu nháy thẳng
      gợi ý: viết short="…"
    `,
  ],
  [
    'a quote that does not close',
    'title="Điền tờ khai"',
    'title="Điền tờ khai',
    `
    104:7 <Step> có thuộc tính thiếu dấu nháy đóng hoặc thừa dấu nháy
      gợi ý: mỗi giá trị đặt giữa hai dấu nháy thẳng: title="…" short="…"; bên trong dùng “…”
    `,
  ],
  [
    '`<` in an attribute',
    'title="Điền tờ khai"',
    'title="Điền nếu <6 tuổi"',
    `
    104:23 dấu "<" gõ như chữ thường
      gợi ý: viết bằng lời: "nhỏ hơn", "dưới"
    `,
  ],
  [
    'an empty step',
    '<Step title="Điền tờ khai" short="Điền tờ khai, đính kèm giấy chứng sinh, bấm Nộp hồ sơ." icon="viet">\n1. Điền họ tên của con\n2. Đính kèm giấy chứng sinh\n\n<Only channel="web, leaflet">\nTên con viết đúng như trong giấy chứng sinh.\n</Only>\n',
    '<Step title="Điền tờ khai" short="Điền tờ khai, đính kèm giấy chứng sinh, bấm Nộp hồ sơ." icon="viet">\n',
    `
    104:1 bước "Điền tờ khai" trống
      gợi ý: viết ít nhất một câu giữa thẻ mở và thẻ đóng
    `,
  ],
  [
    'two steps of one title',
    'title="Điền tờ khai"',
    'title="mở Cổng Dịch vụ công"',
    `
    104:1 hai bước cùng tên "mở Cổng Dịch vụ công"
      gợi ý: đặt tên khác với bước 1, theo việc làm ở bước này
    `,
  ],
  [
    'a step inside a step',
    '<Warning>\n',
    '<Step title="A" short="b" icon="nha">\nChữ\n</Step>\n<Warning>\n',
    `
    99:1 <Step> đặt sai chỗ
      gợi ý: Prepare, Step, Mistake, Question đứng riêng, không lồng trong thẻ khác
    `,
  ],
  [
    'a screen outside a step',
    '<Only channel="broadcast">',
    '<Screen app="VNeID" />\n\n<Only channel="broadcast">',
    `
    113:1 <Screen> phải nằm trong <Step>
      gợi ý: đưa thẻ này vào trong bước mà nó minh họa
    `,
  ],
  [
    'an unknown channel',
    '"web, leaflet"',
    '"web, loa"',
    `
    108:7 không có kênh "loa"
      gợi ý: chọn trong: ${CHANNEL_IDS.join(', ')}; nhiều kênh cách nhau bằng dấu phẩy
    `,
  ],
  [
    'an empty list of things to prepare',
    '- **Giấy chứng sinh** — ảnh chụp rõ bốn góc\n- **Tài khoản VNeID mức 2**\n',
    '',
    `
    82:1 <Prepare> trống
      gợi ý: viết mỗi thứ một dòng: - **Giấy chứng sinh** — bệnh viện cấp
    `,
  ],
  [
    'no list of things to prepare',
    '<Prepare>\n- **Giấy chứng sinh** — ảnh chụp rõ bốn góc\n- **Tài khoản VNeID mức 2**\n</Prepare>\n',
    '',
    `
    87:1 thiếu danh sách chuẩn bị
      gợi ý: thêm <Prepare> với mỗi thứ một dòng: - **Giấy chứng sinh** — bệnh viện cấp
    `,
  ],
  [
    'an unclosed tag',
    '</Note>\n',
    '',
    `
    87:1 thẻ <Note> chưa đóng
      gợi ý: thêm </Note> trên một dòng riêng sau nội dung của thẻ; thẻ không có nội dung kết thúc bằng "/>"
    `,
  ],
  [
    'an unclosed step before another',
    '</Step>\n\n<Step',
    '\n<Step',
    `
    91:1 thẻ <Step> chưa đóng
      gợi ý: thêm </Step> trên một dòng riêng sau nội dung của thẻ; thẻ không có nội dung kết thúc bằng "/>"
    `,
  ],
  [
    'a closing tag too many',
    '</Note>\n',
    '</Note>\n</Warning>\n',
    `
    90:1 thẻ đóng </Warning> không có thẻ mở
      gợi ý: xóa </Warning>, hoặc thêm <Warning> ở đầu
    `,
  ],
  [
    'a tag without its bracket',
    '<Warning>\n',
    '<Warning\n',
    `
    99:1 thẻ <Warning chưa đóng bằng dấu ">"
      gợi ý: viết đủ <Warning …>
    `,
  ],
  [
    'a button across bold text',
    '<Button>Tiếp tục</Button>',
    '**<Button>Tiếp** tục</Button>',
    `
    97:9 thẻ <Button> mở và đóng không cùng một chỗ
      gợi ý: mở và đóng thẻ trong cùng một đoạn; không vắt qua danh sách, chữ đậm hay liên kết
    `,
  ],
  [
    'an unclosed button',
    '<Button>Tiếp tục</Button>',
    '<Button>Tiếp tục',
    `
    97:7 thẻ <Button> chưa đóng
      gợi ý: thêm </Button> ngay sau chữ trên nút
    `,
  ],
  [
    'a link that runs a program',
    '(https://dichvucong.gov.vn)',
    '(javascript:alert(1))',
    `
    92:4 liên kết "javascript:alert(1)" không được dùng
      gợi ý: chỉ dùng địa chỉ bắt đầu bằng https://, tel: hoặc / (trong trang này)
    `,
  ],
  [
    'the same, hidden by an entity',
    '(https://dichvucong.gov.vn)',
    '(&#106;avascript:alert(1))',
    `
    92:4 liên kết "javascript:alert(1)" không được dùng
      gợi ý: chỉ dùng địa chỉ bắt đầu bằng https://, tel: hoặc / (trong trang này)
    `,
  ],
  [
    'a link that leaves the site in silence',
    '(https://dichvucong.gov.vn)',
    '(//example.com)',
    `
    92:4 liên kết "//example.com" không được dùng
      gợi ý: chỉ dùng địa chỉ bắt đầu bằng https://, tel: hoặc / (trong trang này)
    `,
  ],
  [
    'markdown outside the closed set',
    'Làm giấy',
    '# Tiêu đề\n\n*nghiêng* `mã` ![ảnh](a.png)\n\n> trích\n\n***\n\nLàm giấy',
    `
    80:1 không dùng tiêu đề "#"
      gợi ý: mỗi bước là <Step title="…">; phần khác dùng <Note title="…">
    82:1 không dùng chữ nghiêng
      gợi ý: dùng **chữ đậm** nếu cần nhấn mạnh
    82:11 không dùng dấu \`…\`
      gợi ý: tên nút viết <Button>Đăng nhập</Button>
    82:16 không chèn ảnh
      gợi ý: dùng icon="…" của bước, hoặc <Screen …> để vẽ màn hình
    84:1 không dùng trích dẫn ">"
      gợi ý: dùng <Note> … </Note>
    86:1 không dùng đường kẻ ngang
      gợi ý: xóa dòng này
    `,
  ],
  [
    'a nested list',
    '- Nhập số định danh',
    '- Nhập số\n  - định danh',
    `
    97:3 danh sách lồng nhau hoặc khối trong danh sách không được dùng
      gợi ý: viết mỗi ý một dòng, bắt đầu bằng "-"
    `,
  ],
  [
    'text after the steps',
    '<Mistake',
    'Chữ lạc.\n\n<Mistake',
    `
    117:1 có chữ nằm ngoài thẻ, sau các bước
      gợi ý: đưa vào <Note>, <Warning>, <Question> hoặc vào trong <Step>
    `,
  ],
  [
    'a paragraph as long as a book',
    'Làm giấy',
    'chữ '.repeat(30000),
    `
    80:1 đoạn văn dài 120051 ký tự, tối đa 1000
      gợi ý: chia thành đoạn ngắn hoặc danh sách "-", mỗi ý một dòng
    `,
  ],
  [
    'decomposed Unicode',
    'Làm giấy',
    'Làm giấy'.normalize('NFD'),
    `
    80:2 chữ có dấu ở dạng Unicode tổ hợp (dấu rời khỏi chữ)
      gợi ý: chuyển dòng này sang Unicode dựng sẵn (NFC), ví dụ bằng UniKey
    `,
  ],
  [
    'hidden characters',
    'Làm giấy',
    'Làm\u0007 gi\u200bấy',
    `
    80:4 có ký tự ẩn (U+0007: ký tự điều khiển, dấu nối mềm hoặc dấu cách rộng bằng 0)
      gợi ý: xóa và gõ lại từ ở chỗ này
    80:8 có ký tự ẩn (U+200B: ký tự điều khiển, dấu nối mềm hoặc dấu cách rộng bằng 0)
      gợi ý: xóa và gõ lại từ ở chỗ này
    `,
  ],
  [
    'TCVN3 letters',
    'Làm giấy',
    'Thñ tôc ®¨ng ký',
    `
    80:9 chữ gõ bằng bảng mã cũ TCVN3 (.VnTime)
      gợi ý: chuyển sang Unicode dựng sẵn bằng UniKey rồi dán lại
    `,
  ],
  [
    'VNI letters',
    'Làm giấy',
    'Thuû tuïc ñaêng kyù',
    `
    80:4 chữ gõ bằng bảng mã cũ VNI
      gợi ý: chuyển sang Unicode dựng sẵn bằng UniKey rồi dán lại
    `,
  ],
  [
    'UTF-8 read twice',
    'Làm giấy',
    'Ä\u0090Ä\u0083ng kÃ½',
    `
    80:1 chữ gõ bằng bảng mã cũ lẫn UTF-8
      gợi ý: chuyển sang Unicode dựng sẵn bằng UniKey rồi dán lại
    `,
  ],
];

test.each(TABLE)('%s', (_, from, to, printed) => {
  expect(good).toContain(from);
  const { guide, problems } = readGuide('x.mdx', Buffer.from(good.replace(from, () => to)));
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  expect(guide).toBeUndefined();
  expect(sorted.map((problem) => formatProblem(problem).replace('x.mdx:', '')).join('\n')).toBe(printed.replace(/^ {4}/gm, '').trim());
});
