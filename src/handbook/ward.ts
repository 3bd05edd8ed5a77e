import { z } from 'zod';
import { accentOf, readability } from '../design/accent.ts';
import { MOST_INK } from '../design/papers.ts';
import { CHANNEL_IDS } from '../guide/attributes.ts';
import { day } from '../guide/schema.ts';
import { isSlug } from '../guide/slug.ts';

export const DEFAULT_WARD = 'bach-sam';
/** What `--ward` says for every ward there is; no ward may have this id. */
export const ALL_WARDS = 'all';

/** Whether a ward may have this file name: a slug, and not the word that stands for all of them. */
export const isWardId = (text: string): boolean => isSlug(text) && text !== ALL_WARDS;

/** What is printed of a ward that has not said its names yet. */
const UNNAMED = { unit: 'phường, xã', province: 'tỉnh, thành phố' } as const;

const contact = z.strictObject({
  /** What is called: "Trung tâm Phục vụ hành chính công phường". */
  name: z.string(),
  /** As dialled and printed; only what somebody in the ward has confirmed. */
  phone: z.string().regex(/^[\d .+]+$/, 'số điện thoại chỉ gồm chữ số, dấu cách và dấu chấm').optional(),
  address: z.string().optional(),
  hours: z.string().optional(),
  /** When somebody dialled the number or opened the door. */
  confirmed: day,
});

/** A value for some channels, by their ids. */
const byChannel = <S extends z.ZodType>(value: S) =>
  z.record(z.string(), value).superRefine((record, context) => {
    for (const id of Object.keys(record)) {
      if (!CHANNEL_IDS.some((known) => known === id)) context.addIssue({ code: 'custom', path: [id], message: `không có kênh "${id}"`, params: { hint: `chọn trong: ${CHANNEL_IDS.join(', ')}` } });
    }
  });

/** Share of an ink, %. */
const share = z.number().min(0).max(100);

const colours = z
  .strictObject({
    /** The strong colour of grounds, headings and buttons, `#rrggbb`; white letters stand on it, and it stands on paper. */
    accent: z.string().regex(/^#[0-9a-f]{6}$/i, 'mã màu viết dạng "#0b5e8a"').transform((hex) => hex.toLowerCase()).superRefine((hex, context) => {
      if (!/^#[0-9a-f]{6}$/.test(hex)) return;
      const { ratio, isEnough, nearest } = readability(hex);
      // Down, so that what falls short never reads as enough.
      const shown = (Math.floor(ratio * 100) / 100).toFixed(2).replace('.', ',');
      if (!isEnough) context.addIssue({ code: 'custom', message: `tương phản với nền giấy và chữ trắng chỉ ${shown} : 1, cần ít nhất 4,5 : 1`, params: { hint: `dùng màu đậm hơn; gần nhất là "${nearest}"` } });
    }),
    /** Its mix of cyan, magenta, yellow and black in %, from the print shop; worked out from the screen colour when left out. */
    ink: z.tuple([share, share, share, share]).refine((mix) => mix.reduce((sum, ink) => sum + ink) <= MOST_INK, { message: `tổng mực quá ${MOST_INK} %`, params: { hint: 'mực nhiều quá không khô; hỏi nhà in công thức khác' } }).optional(),
  })
  .transform(({ accent, ink }) => accentOf(accent, ink));

/** One locality. Data nobody could verify stay empty: names are printed in general words, contacts as national hotlines. */
export const ward = z
  .strictObject({
    /** Name of the area people know: "Bạch Sam". `null`: that of the unit. */
    area: z.string().min(1).max(40).nullable(),
    /** The commune-level unit, with its kind in lower case: "phường Thượng Hồng". */
    unit: z.string().max(34).regex(/^(phường|xã|đặc khu) [\p{Lu}\d]/u, 'viết loại đơn vị chữ thường rồi tên: "phường Thượng Hồng", "xã …", "đặc khu …"').nullable(),
    /** "tỉnh Hưng Yên". */
    province: z.string().max(27).regex(/^(tỉnh|thành phố) \p{Lu}/u, 'viết "tỉnh Hưng Yên" hoặc "thành phố …"').nullable(),
    /** Host of the published site, without https://, e.g. "dvc.thuonghong.hungyen.gov.vn". `null` until there is one. */
    host: z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, 'tên miền viết như "dvc.phuong.tinh.gov.vn", không có https://').nullable(),
    contacts: z.array(contact),
    /** Where opinions on the handbook may be sent; left out until somebody has tried each. Telephones are those of `contacts`. */
    feedback: z.strictObject({
      /** The ward's official Zalo page: "https://zalo.me/1234567890". */
      zalo: z.url({ protocol: /^https$/, hostname: /^zalo\.me$/, message: 'địa chỉ Zalo viết như "https://zalo.me/1234567890"' }).optional(),
      /** The ward's own address, read every working day. */
      email: z.email('địa chỉ email viết như "gopy@phuong.tinh.gov.vn"').optional(),
      /** Address of a form; `{guide}` and `{edition}` in it are filled in: "https://…/gop-y?huong-dan={guide}&ban={edition}". */
      form: z.string().regex(/^https:\/\/[^\s/]+\.[^\s]+$/, 'địa chỉ biểu mẫu bắt đầu bằng https://').optional(),
      /** When somebody sent a trial message and saw it arrive. */
      confirmed: day,
    }).optional(),
    /** National numbers, shown where the ward has no confirmed contact of its own. */
    hotlines: z.array(z.strictObject({ name: z.string(), phone: z.string(), /** Free call or charged, as printed. */ cost: z.string().optional(), /** Only for guides of these topics; all topics when left out. */ topics: z.array(z.string()).optional() })).min(1),
    /** Where to report a weakness of the site (RFC 9116): `mailto:…` or `https://…`; no `security.txt` without it. */
    security: z.string().regex(/^(mailto:|https:\/\/)\S+$/, 'viết "mailto:…" hoặc "https://…"').optional(),
    /** Warnings of the ward on every page: a new trick of swindlers, a counter that is closed. */
    alerts: z.array(z.strictObject({ text: z.string().min(10).max(200), from: day.optional(), until: day.optional() })).default([]),
    station: z.strictObject({
      /** As it is said at the start of a bulletin. `null`: "Đài truyền thanh" and the unit. */
      name: z.string().min(1).max(80).nullable(),
      /** Reading rate in syllables a minute, 120–220; 160 suits horn loudspeakers outdoors. */
      rate: z.number().int().min(120).max(220),
      /** north: linh, nghìn, tư · south: lẻ, ngàn, bốn. */
      profile: z.enum(['north', 'south']),
    }),
    /** Who answers for what is published. What is `null` stays a line for the pen. */
    legal: z.strictObject({
      /** Who answers for the content, as the imprint and the foot of the site name them: "Chủ tịch UBND phường". */
      responsible: z.string().min(3).max(80).nullable().default(null),
      /** Licence of publications that are not for sale, on folded leaflets and booklets. */
      licence: z.strictObject({ number: z.string().min(1).max(30), date: day }).nullable().default(null),
      /** Who puts up panels and banners, and where they are found (Luật Quảng cáo, Điều 27). */
      performer: z.strictObject({ name: z.string().min(3).max(40), address: z.string().min(3).max(60) }).nullable().default(null),
    }).prefault({}),
    /** What the notes to the print shop say unless somebody changes it by hand. */
    printing: z.strictObject({
      /** The print shop the ward uses, with its telephone: also the printer in imprints. */
      shop: z.string().min(3).max(60).nullable().default(null),
      /** How many pieces are usually ordered, by channel. */
      copies: byChannel(z.number().int().min(1).max(1_000_000)).default({}),
      /** Paper and finish, by channel, in place of the suggestion. */
      materials: byChannel(z.string().min(3).max(160)).default({}),
      /** One more sentence for the shop. */
      note: z.string().min(5).max(200).nullable().default(null),
    }).prefault({}),
    /** A strong colour of the ward's own in place of the national red. */
    colours: colours.nullable().default(null),
  })
  .transform(({ area, unit, province, station, ...rest }) => {
    const named = unit ?? UNNAMED.unit;
    return { ...rest, area: area ?? named, unit: named, province: province ?? UNNAMED.province, station: { ...station, name: station.name ?? `Đài truyền thanh ${named}` } };
  });

export type Ward = z.infer<typeof ward> & { id: string };

/** Something a ward has not said yet, in Vietnamese: where it would stand, what follows, the cure. */
export interface Unsaid {
  field: 'unit' | 'province' | 'host';
  text: string;
  hint: string;
}

/** What the identity of a ward lacks, and what is printed meanwhile. */
export function unsaid({ unit, province, host }: Pick<Ward, 'unit' | 'province' | 'host'>): Unsaid[] {
  return [
    ...(unit === UNNAMED.unit ? [{ field: 'unit' as const, text: `chưa ghi tên phường, xã: ấn phẩm chỉ in "${UNNAMED.unit}"`, hint: 'điền `unit: "phường …"`, loại đơn vị viết chữ thường' }] : []),
    ...(province === UNNAMED.province ? [{ field: 'province' as const, text: `chưa ghi tên tỉnh, thành phố: ấn phẩm chỉ in "${UNNAMED.province}"`, hint: 'điền `province: "tỉnh …"` hoặc `province: "thành phố …"`' }] : []),
    ...(host === null ? [{ field: 'host' as const, text: 'chưa cấu hình tên miền: mã QR trên ấn phẩm chưa mở được trang nào', hint: 'điền `host: dvc.phuong.tinh.gov.vn` khi phường có tên miền, rồi tạo lại ấn phẩm trước khi in' }] : []),
  ];
}

/** Numbers to print or say on a guide of `topic`: the ward's own confirmed ones first, then the national hotlines. */
export function phonesFor(ward: Ward, topic: string): { name: string; phone: string }[] {
  const own = ward.contacts.flatMap(({ name, phone }) => (phone ? [{ name, phone }] : []));
  const national = ward.hotlines.filter(({ topics }) => !topics || topics.includes(topic)).map(({ name, phone }) => ({ name, phone }));
  return [...own, ...national];
}
