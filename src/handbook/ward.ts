import { z } from 'zod';
import { day } from '../guide/schema.ts';

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

/** One locality: identity, contacts, station. Data nobody could verify stay empty and show as national hotlines. */
export const ward = z.strictObject({
  /** Name of the area people know: "Bạch Sam". */
  area: z.string(),
  /** The commune-level unit, with its kind in lower case: "phường Thượng Hồng". */
  unit: z.string(),
  /** "tỉnh Hưng Yên". */
  province: z.string(),
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
    /** As it is said at the start of a bulletin. */
    name: z.string(),
    /** Reading rate in syllables a minute, 120–220; 160 suits horn loudspeakers outdoors. */
    rate: z.number().int().min(120).max(220),
    /** north: linh, nghìn, tư · south: lẻ, ngàn, bốn. */
    profile: z.enum(['north', 'south']),
  }),
});

export type Ward = z.infer<typeof ward> & { id: string };

/** Numbers to print or say on a guide of `topic`: the ward's own confirmed ones first, then the national hotlines. */
export function phonesFor(ward: Ward, topic: string): { name: string; phone: string }[] {
  const own = ward.contacts.flatMap(({ name, phone }) => (phone ? [{ name, phone }] : []));
  const national = ward.hotlines.filter(({ topics }) => !topics || topics.includes(topic)).map(({ name, phone }) => ({ name, phone }));
  return [...own, ...national];
}
