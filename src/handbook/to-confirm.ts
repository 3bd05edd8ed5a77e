import type { Guide } from '../guide/model.ts';
import { isInForce, presentGuide, showDay } from '../guide/present.ts';
import { addDays } from './days.ts';
import type { Handbook } from './load.ts';
import { citedSources } from './sources.ts';
import { unsaid, type Ward } from './ward.ts';

/** One thing somebody in the ward must find out or confirm. */
export interface Confirmation {
  /** What is not known, or not known well enough. */
  text: string;
  /** Guides whose paper waits for it; none where all do. */
  guides: Guide[];
}

/** "Việc cần xác minh": what a ward officer confirms before anything is printed, the most harmful first. */
export interface ToConfirm {
  /** Facts of the ward itself: host, contacts. */
  ward: Confirmation[];
  /** Amounts that no source gives: the provincial council sets them. */
  fees: Confirmation[];
  /** What ends soon, and guides past their review. */
  dates: Confirmation[];
  /** Statements of a guide that nobody could confirm. */
  guides: Confirmation[];
  /** Sources read only in part or in copies, to be compared with the gazette. */
  sources: Confirmation[];
  /** Guides that nobody in the ward has approved yet. */
  drafts: Confirmation[];
}

/** How far ahead an end or a review is listed. */
export const SOON_DAYS = 60;

const HIGH = 'cao';

/**
 * Everything to confirm on one day in one ward. Texts are Vietnamese and come from the content itself; the same text of
 * several guides is one item.
 * @param date `2026-11-22`
 */
export function toConfirm(handbook: Handbook, ward: Ward, date: string): ToConfirm {
  const soon = addDays(date, SOON_DAYS);
  const guides = handbook.guides.map((guide) => presentGuide(guide, ward, date));
  return {
    ward: wardFacts(ward),
    fees: together(guides.flatMap((guide) => guide.fees.flatMap(({ ask }) => (ask ? [{ text: ask, guide }] : [])))),
    dates: together(guides.flatMap((guide) => [
      ...[...guide.fees, ...guide.reliefs, ...guide.times].flatMap(({ until }) => (until && until <= soon ? [{ text: `Hết hiệu lực sau ngày ${showDay(until)}`, guide }] : [])),
      ...(guide.review <= soon ? [{ text: guide.review < date ? `Đã quá ngày xem lại ${showDay(guide.review)}` : `Đến hạn xem lại ngày ${showDay(guide.review)}`, guide }] : []),
    ])),
    guides: together(guides.flatMap((guide) => guide.unconfirmed.map(({ text }) => ({ text, guide })))),
    sources: handbook.sources
      .filter((source) => source.confidence !== HIGH && isInForce({ until: source.until }, date))
      .map(({ id, number, title, seen }) => ({ text: `${number} (${title}) – ${seen}`, guides: guides.filter((guide) => citedSources(guide).includes(id)) }))
      .filter((item) => item.guides.length > 0),
    drafts: together(guides.flatMap((guide) => (guide.approved ? [] : [{ text: `Bản ${guide.editions.length} chưa duyệt`, guide }]))),
  };
}

function wardFacts(ward: Ward): Confirmation[] {
  const { host, contacts } = ward;
  const missing = [
    unsaid(ward).some(({ field }) => field !== 'host') && 'Tên phường, xã và tỉnh (mục unit, province): chưa ghi thì ấn phẩm chỉ in lời chung',
    host === null && 'Tên miền của trang (mục host): chưa có thì mã QR in ra chưa mở được trang nào',
    contacts.length === 0 && 'Địa chỉ, giờ làm việc, số điện thoại nơi nhận hồ sơ (mục contacts): tự gọi thử, đến tận nơi rồi ghi ngày xác nhận',
  ];
  return missing.filter((text) => text !== false).map((text) => ({ text, guides: [] }));
}

function together(items: { text: string; guide: Guide }[]): Confirmation[] {
  const byText = Map.groupBy(items, ({ text }) => text);
  return [...byText].map(([text, same]) => ({ text, guides: [...new Set(same.map(({ guide }) => guide))] }));
}
