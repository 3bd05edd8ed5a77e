import type { APIRoute } from 'astro';
import { DOCX_TYPE } from '../../../formats/docx.ts';
import { docxName, writePlanSheet } from '../../../schedule/docx.ts';
import { ICS_TYPE, icsName, writeIcs } from '../../../schedule/ics.ts';
import type { MonthPlan } from '../../../schedule/month.ts';
import { loadSite } from '../../../site/handbook.ts';
import { monthPlans } from '../../../site/month-plans.ts';

export const getStaticPaths = async () => monthPlans(await loadSite()).flatMap((plan) => [docxName(plan.month), icsName(plan.month)].map((file) => ({ params: { file }, props: { plan } })));

/** `/an-pham/tat-ca/lich-phat-thanh-2026-12.docx` and `.ics`. */
export const GET: APIRoute<{ plan: MonthPlan }> = async ({ params, props: { plan } }) => {
  const { handbook, date } = await loadSite();
  const isSheet = params.file === docxName(plan.month);
  const data = isSheet ? await writePlanSheet(plan, handbook.words, date) : writeIcs(plan, handbook.words, date);
  return new Response(Buffer.from(data), { headers: { 'content-type': isSheet ? DOCX_TYPE : ICS_TYPE } });
};
