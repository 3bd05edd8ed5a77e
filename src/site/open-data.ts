import { z } from 'zod';
import type { Guide } from '../guide/model.ts';
import { glance, showDay } from '../guide/present.ts';
import type { Site } from './handbook.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const period = { from: day.optional().describe('Ngày đầu áp dụng'), until: day.optional().describe('Ngày cuối áp dụng, tính cả ngày này') };

/** What `/api/guides.json` says of a guide; the descriptions are its manual for those who read it by program. */
const openGuide = z.strictObject({
  slug: z.string().describe('Tên không dấu, không đổi'),
  address: z.string().describe('Đường dẫn trang, tính từ gốc trang web'),
  title: z.string(),
  summary: z.string(),
  topic: z.string(),
  events: z.array(z.string()).describe('Sự kiện đời sống'),
  aliases: z.array(z.string()).describe('Tên người dân hay gọi'),
  procedure: z.strictObject({ code: z.string(), name: z.string().optional() }).optional().describe('Mã và tên thủ tục trên Cổng Dịch vụ công quốc gia'),
  level: z.enum(['toan-trinh', 'mot-phan', 'truc-tuyen', 'tai-cho']).describe('Mức trực tuyến'),
  office: z.string(),
  applicant: z.string(),
  result: z.string(),
  prepare: z.array(z.strictObject({ name: z.string(), note: z.string() })),
  steps: z.array(z.strictObject({ title: z.string(), text: z.string(), press: z.string().optional().describe('Nút cần bấm, đúng chữ trên màn hình') })),
  fees: z.array(z.strictObject({ for: z.string(), amount: z.number().optional().describe('Đồng; 0 là miễn phí; không có là chưa rõ, xem `ask`'), ask: z.string().optional(), per: z.string().optional(), way: z.string(), ...period, source: z.string() })),
  reliefs: z.array(z.strictObject({ text: z.string(), ...period, source: z.string() })),
  times: z.array(z.strictObject({ for: z.string(), value: z.string(), way: z.string(), ...period, source: z.string() })),
  unconfirmed: z.array(z.string()).describe('Điều chưa ai xác nhận, cần hỏi trước'),
  legal: z.array(z.strictObject({ id: z.string(), number: z.string(), title: z.string() })),
  checked: day.describe('Ngày đối chiếu thông tin'),
  edition: z.strictObject({ number: z.number(), date: day }),
  approved: z.strictObject({ by: z.string(), date: day }).nullable().describe('null: bản thảo, phường chưa duyệt'),
});

/** `/api/guides.json`: all guides as they hold on one day in one ward. */
export const openData = z.strictObject({
  name: z.string(),
  ward: z.strictObject({ unit: z.string(), province: z.string() }),
  date: day.describe('Các mức phí, thời hạn là mức áp dụng trong ngày này'),
  guides: z.array(openGuide),
});

export type OpenData = z.infer<typeof openData>;

/** The handbook for programs, in the shape of `openData`: the same facts as the pages, in the same words. */
export function openHandbook({ handbook, guides, ward, date }: Pick<Site, 'handbook' | 'guides' | 'ward' | 'date'>): OpenData {
  const sources = new Map(handbook.sources.map((source) => [source.id, source]));
  return plainSpaces({
    name: handbook.words.common.name,
    ward: { unit: ward.unit, province: ward.province },
    date,
    guides: guides.map((guide) => {
      const edition = guide.editions.at(-1);
      return {
        slug: guide.slug,
        address: `/huong-dan/${guide.slug}/`,
        title: guide.title,
        summary: guide.summary,
        topic: guide.topic,
        events: guide.events,
        aliases: guide.aliases,
        ...(guide.code && { procedure: { code: guide.code, ...(guide.officialName && { name: guide.officialName }) } }),
        level: guide.level,
        office: [guide.where.office, guide.where.which].filter(Boolean).join(' '),
        applicant: guide.applicant,
        result: guide.result,
        prepare: guide.prepare,
        steps: guide.steps.map(({ title, short, screen }) => ({ title, text: short, ...(screen?.press && { press: screen.press }) })),
        fees: guide.fees,
        reliefs: guide.reliefs.map(({ short: _, ...relief }) => relief),
        times: guide.times,
        unconfirmed: guide.unconfirmed.map(({ text }) => text),
        legal: guide.legal.flatMap((id) => {
          const source = sources.get(id);
          return source ? [{ id, number: source.number, title: source.title }] : [];
        }),
        checked: guide.checked.date,
        edition: { number: edition?.edition ?? 1, date: edition?.date ?? guide.checked.date },
        approved: guide.approved && { by: guide.approved.by, date: guide.approved.date },
      };
    }),
  });
}

/** Programs compare texts: every non-breaking space of a value becomes a plain one. */
const plainSpaces = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' ')) as T;

/**
 * A guide for search engines, as schema.org describes it: the service, and how to use it step by step.
 * @param address absolute address of the page, or its path where the ward has no host
 */
export function structuredData(guide: Guide, { ward, handbook }: Pick<Site, 'ward' | 'handbook'>, address: string): object {
  const { common } = handbook.words;
  const facts = glance(guide, common);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'GovernmentService',
        name: guide.officialName ?? guide.title,
        alternateName: guide.aliases,
        description: guide.summary,
        url: address,
        inLanguage: 'vi',
        ...(guide.code && { identifier: guide.code }),
        serviceType: guide.title,
        serviceOperator: { '@type': 'GovernmentOrganization', name: [guide.where.office, guide.where.which].filter(Boolean).join(' ') },
        areaServed: { '@type': 'AdministrativeArea', name: `${ward.unit}, ${ward.province}` },
        serviceOutput: { '@type': 'Thing', name: guide.result },
        offers: guide.fees.filter(({ amount }) => amount !== undefined).map((fee) => ({ '@type': 'Offer', name: fee.for, price: fee.amount, priceCurrency: 'VND', ...(fee.from && { validFrom: fee.from }), ...(fee.until && { validThrough: fee.until }) })),
      },
      {
        '@type': 'HowTo',
        name: guide.title,
        description: `${facts.cost.label}: ${facts.cost.value}. ${common.time}: ${facts.time.value}.`,
        supply: guide.prepare.map(({ name }) => ({ '@type': 'HowToSupply', name })),
        step: guide.steps.map(({ title, short }, index) => ({ '@type': 'HowToStep', position: index + 1, name: title, text: short, url: `${address}#buoc-${index + 1}` })),
      },
    ],
  };
}

/** `/llms.txt` (llmstxt.org): what this site is, for programs that answer people's questions, with the rules they must keep. */
export function llmsText({ handbook, guides, ward, date }: Pick<Site, 'handbook' | 'guides' | 'ward' | 'date'>): string {
  const { common, site } = handbook.words;
  const { openData: w } = site;
  const topics = handbook.topics.flatMap(({ id, title }) => {
    const own = guides.filter(({ topic }) => topic === id);
    return own.length > 0 ? [`## ${title}\n\n${own.map((guide) => `- [${guide.title}](/huong-dan/${guide.slug}/): ${guide.summary}`).join('\n')}`] : [];
  });
  const rules = w.llmsRules.map((rule) => `- ${rule}`).join('\n');
  const files = `- [${w.guides}](/api/guides.json)\n- [${w.schema}](/api/guides.schema.json)`;
  return [`# ${common.name}`, `> ${w.llmsLead.replace('{unit}', ward.unit).replace('{province}', ward.province).replace('{date}', showDay(date))}`, `${w.llmsRulesTitle}\n\n${rules}`, ...topics, `## ${w.title}\n\n${files}`].join('\n\n').replaceAll('\u00a0', ' ') + '\n';
}
