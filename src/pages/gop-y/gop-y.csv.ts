import type { APIRoute } from 'astro';
import { CSV_TYPE, writeCsv } from '../../formats/csv.ts';
import { COLUMNS, feedbackRow } from '../../site/feedback.ts';
import { guideNamed, loadSite } from '../../site/handbook.ts';

/** `/gop-y/gop-y.csv`: the published table, oldest first, for a spreadsheet. */
export const GET: APIRoute = async () => {
  const all = await loadSite();
  const { words, feedback } = all.handbook;
  const rows = feedback.opinions.map((opinion) => feedbackRow(opinion, (slug) => guideNamed(all, slug).title, words.feedback));
  return new Response(new Uint8Array(writeCsv([COLUMNS.map((name) => words.feedback.columns[name]), ...rows.map((row) => COLUMNS.map((name) => row[name]))])), { headers: { 'content-type': CSV_TYPE } });
};
