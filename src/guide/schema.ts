import { z } from 'zod';
import { ICON_NAMES } from '../design/icons.ts';

/** A calendar day, `2026-11-22`. Kept as text: days have no time zone, and text sorts. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { message: 'ngày phải viết dạng 2026-11-22', abort: true })
  .refine((text) => {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  }, { message: 'ngày này không có trong lịch', params: { hint: 'xem lại ngày và tháng; viết năm-tháng-ngày, ví dụ 2026-11-22' } });

/** The id of a law or record in `content/sources.yaml`. `check` fails when it is not there. */
const source = z.string().min(1);

/** Both ends are included: `until: 2027-02-28` means "đến hết 28/02/2027". */
const inForce = { from: day.optional(), until: day.optional() };

interface Period {
  from?: string | undefined;
  until?: string | undefined;
}

const ends = ({ from, until }: Period): boolean => !from || !until || from <= until;
const endsAfterStart = { message: '`until` đứng trước `from`', path: ['until'], params: { hint: 'đổi lại hai ngày' } };

/** A poster can print one amount only: two facts for the same case on the same day are an error. */
function noOverlap(facts: (Period & { for: string; way: string })[], context: z.core.$RefinementCtx): void {
  facts.forEach((fact, index) => {
    const other = facts.findIndex((candidate, i) => i < index && candidate.for === fact.for && waysMeet(candidate.way, fact.way) && periodsMeet(candidate, fact));
    if (other < 0) return;
    context.addIssue({
      code: 'custom',
      path: [index],
      message: `trùng thời gian áp dụng với dòng thứ ${other + 1}, cùng "${fact.for}"`,
      params: { hint: 'đặt `until` cho mức cũ và `from` cho mức mới, hoặc ghi hai trường hợp khác nhau ở `for`' },
    });
  });
}

const waysMeet = (a: string, b: string) => a === b || a === 'moi-cach' || b === 'moi-cach';
const periodsMeet = (a: Period, b: Period) => (a.from ?? '0000') <= (b.until ?? '9999') && (b.from ?? '0000') <= (a.until ?? '9999');

/** How a person hands in the file, where fee or time depends on it. */
const way = z.enum(['truc-tuyen', 'truc-tiep', 'moi-cach']).default('moi-cach');

const fee = z.strictObject({
  /** Which case this amount is for, as a person would say it: "Đăng ký trong 60 ngày", "Đổi từ thẻ CCCD sang thẻ căn cước". */
  for: z.string().min(2).max(60),
  /** Amount in đồng; 0 prints "Miễn phí". Leave out when no trustworthy source gives it, and fill `ask`. */
  amount: z.number().int().min(0).max(100_000_000).optional(),
  /** What to print in place of an unknown amount: "Mức do HĐND tỉnh quy định – hỏi Bộ phận một cửa". */
  ask: z.string().max(90).optional(),
  way,
  /** Unit after the amount, when it is not simply đồng: "một người", "một bản". */
  per: z.string().max(20).optional(),
  ...inForce,
  source,
}).refine((value) => (value.amount === undefined) !== (value.ask === undefined), {
  message: 'mỗi khoản phí có hoặc `amount` (số đồng) hoặc `ask` (hỏi ở đâu), không có cả hai',
  path: ['amount'],
  params: { hint: 'giữ một trong hai dòng' },
}).refine(ends, endsAfterStart);

const relief = z.strictObject({
  /** Who pays less or nothing, in one sentence: "Miễn cho người có VNeID mức 2 đã tích hợp đủ giấy tờ, nộp trực tuyến." */
  text: z.string().min(10).max(180),
  /** The same for small formats, ≤ 44 characters: "Miễn nếu đủ điều kiện công dân số". The end date is added by itself. */
  short: z.string().min(4).max(44),
  ...inForce,
  source,
}).refine(ends, endsAfterStart);

const time = z.strictObject({
  /** Which case: "Nộp trước 15 giờ", "Cấp lại trực tuyến". */
  for: z.string().min(2).max(60),
  /** How long, as it is printed: "Trong ngày", "7 ngày làm việc". */
  value: z.string().min(2).max(34),
  way,
  ...inForce,
  source,
}).refine(ends, endsAfterStart);

/** A sentence that may hold for a time only: plain text, or `{ text, from, until }`. */
const datedText = (longest: number) => {
  const text = z.string().min(10).max(longest);
  return z
    .union([text, z.strictObject({ text, ...inForce }).refine(ends, endsAfterStart)])
    .transform((value): { text: string } & Period => (typeof value === 'string' ? { text: value } : value));
};

const document = z.strictObject({
  /** Name of the paper, as people know it. */
  name: z.string().min(3).max(80),
  /** Where it comes from, how many, in which form. */
  note: z.string().max(180).optional(),
  /** Only in this case: "Nếu nhờ người khác làm thay". */
  when: z.string().max(90).optional(),
  source: source.optional(),
});

const edition = z.strictObject({
  edition: z.number().int().min(1),
  date: day,
  /** What a person holding the paper of the edition before must know, one sentence each. */
  changes: z.array(z.string().min(5).max(160)).min(1),
});

/**
 * The front matter of a guide, and the author's manual: each field's comment tells what to write. Lengths come from
 * the narrowest channel that prints the field (a standee line, an infographic heading). Text may hold `[[phường]]`,
 * `[[Phường]]`, `[[tỉnh]]`, `[[Tỉnh]]`, replaced by the names of the ward the artefact is made for.
 */
export const frontMatter = z.strictObject({
  /** What the person wants to do, ≤ 60 characters: "Đăng ký khai sinh". */
  title: z.string().min(5).max(60),
  /** The same in ≤ 26 characters for posters and standees. Defaults to the title where that is short enough. */
  short: z.string().min(4).max(26),
  /** One promise under the title, ≤ 46 characters: "Làm trên điện thoại, có kết quả trong ngày". No fee: fees are dated below. */
  tagline: z.string().min(10).max(46),
  /** National code of the procedure (mã TTHC), in quotes: "1.001193". Leave out when the guide is not one procedure. */
  code: z.string().regex(/^\d\.\d{6}$/, 'mã thủ tục viết dạng "1.001193"').optional(),
  /** Its name as the portal lists it, to be typed into the search box there. */
  officialName: z.string().max(200).optional(),
  /** One-line answer, ≤ 160 characters: who does what, where. Also the search result's text. No dated fact in it. */
  summary: z.string().min(40).max(160),
  /** A topic of `content/topics.yaml`: gives colour and place on the site. */
  topic: z.string(),
  /** Life events of `content/topics.yaml` that lead here. */
  events: z.array(z.string()).min(1),
  /** "Còn gọi là": words people really search with, at least five; unaccented forms are added by the search itself. */
  aliases: z.array(z.string().min(2).max(60)).min(5),
  /** Pictogram of the whole guide. */
  icon: z.enum(ICON_NAMES),
  /** Who this concerns, as the first words of a bulletin: "Bà con có con mới sinh". ≤ 70 characters. */
  who: z.string().min(8).max(70),
  /** Who may apply, in full. */
  applicant: z.string().max(240),
  where: z.strictObject({
    /** The office that decides, ≤ 30 characters: "UBND phường", "Công an phường". */
    office: z.string().min(4).max(30),
    /** Which one exactly: "nơi cha hoặc mẹ cư trú". ≤ 40 characters. */
    which: z.string().max(40).optional(),
    /** Where the file is handed in online, in the order to try. */
    online: z.array(z.enum(['cong-dvcqg', 'vneid'])),
  }),
  level: z.enum([
    'toan-trinh', // whole procedure online
    'mot-phan', // filed online, must come in person once
    'truc-tuyen', // filed online; the published level is not confirmed
    'tai-cho', // nothing to file: done on one's own phone or at the counter
  ]),
  /** The papers of the file, by the law. What the person should have at hand is `<Prepare>` in the text. */
  documents: z.array(document),
  /** Papers no longer asked for, one each: people still bring them. */
  notNeeded: z.array(z.string().min(5).max(140)).default([]),
  /** What the person pays, where it is no fee by law, ≤ 14 characters: "Tiền đóng", "Tiền thuế", "Tiền điện". */
  pays: z.string().min(4).max(14).optional(),
  /** Fees by case and period. The first one in force is the one printed large. */
  fees: z.array(fee).min(1).superRefine(noOverlap),
  /** Exemptions and reductions. */
  reliefs: z.array(relief).default([]),
  /** Handling times by case and period. The first one in force is printed large. */
  times: z.array(time).min(1).superRefine(noOverlap),
  /** Until when the person must do it, if the law sets a limit. */
  deadline: z.strictObject({ text: z.string().min(5).max(120), short: z.string().min(5).max(40), ...inForce, source }).refine(ends, endsAfterStart).optional(),
  /** What the person holds in hand at the end. */
  result: z.string().min(5).max(200),
  /** Legal basis: ids of `content/sources.yaml`. */
  legal: z.array(source).min(1),
  /** What changed in the last two years, one sentence each; with `until` where it is no news after a day. */
  changed: z.array(datedText(200)).default([]),
  /** What nobody could confirm, and whom to ask: printed as "Hỏi trước khi làm". */
  unconfirmed: z.array(datedText(200)).default([]),
  /** When the facts were last compared, and with what. */
  checked: z.strictObject({ date: day, by: z.string().min(5).max(200) }),
  /** Who wrote the guide, so that a second person approves it. */
  author: z.string().min(3).max(80).optional(),
  /** Who in the ward approved which edition, written by `npm run approve`. `null` prints "Bản thảo – chưa duyệt". */
  approved: z.strictObject({ by: z.string().min(3).max(80), date: day, edition: z.number().int().min(1) }).nullable(),
  /** Look at the facts again by this day; `check` reminds 60 days before. */
  review: day,
  /** Every edition, oldest first; a change of printed facts adds one. */
  editions: z.array(edition).min(1),
});

/**
 * The front matter of a guide as `npm run import -- --as-guides` writes it: words copied from a record, not yet rewritten for
 * their readers. Such a guide is a draft and cannot be approved. Take the line `copied: true` out and it is held to all rules.
 */
export const copiedFrontMatter = frontMatter.extend({
  copied: z.literal(true),
  /** A record does not say what people search with, nor in which event of their lives. */
  aliases: z.array(z.string().min(2).max(60)),
  events: z.array(z.string()),
  approved: z.null('hướng dẫn còn chép nguyên từ hồ sơ thì chưa duyệt được'),
});

/** `copied` stands only in a guide that is still a copy of a record. */
export type FrontMatter = z.infer<typeof frontMatter> & { copied?: true };
export type Fee = FrontMatter['fees'][number];
export type Time = FrontMatter['times'][number];
export type Relief = FrontMatter['reliefs'][number];
