import type { IconName } from '../../design/icons.ts';
import type { TopicColour } from '../../design/tokens.ts';
import type { Guide, PrepareItem, Screen } from '../../guide/model.ts';
import { glance, showDay } from '../../guide/present.ts';
import { codeAddress } from '../../handbook/ledger.ts';
import type { Context } from '../../pipeline/contract.ts';

/** Everything an infographic says, before anything is drawn: the picture and its text alternative share it. */
export interface InfographicContent {
  topic: TopicColour;
  icon: IconName;
  /** Name of the handbook, and the ward with its province. */
  brand: string;
  locality: string;
  title: string;
  tagline: string;
  facts: { icon: IconName; label: string; value: string; note: string }[];
  prepareHeading: string;
  prepare: PrepareItem[];
  stepsHeading: string;
  steps: { title: string; short: string }[];
  /** The step whose screen is drawn large: its index, and the screen. Absent in a guide without screens. */
  hero?: { step: number; screen: Screen };
  press: string;
  scan: string;
  payload: string;
  /** The short address to type, or a sentence that the ward has none yet. */
  address: string;
  /** Whom to call: "Tổng đài VNeID: 1900 0368". */
  contact: string;
  /** "Bản 1 · 22/11/2026", and the draft mark where nobody approved the edition. */
  edition: string;
  draft: string | null;
}

/** What the infographic of this guide says in this ward on this day. */
export function infographicContent(guide: Guide, { words, ward, topic, code, date }: Context): InfographicContent {
  const { common } = words;
  const facts = glance(guide, common);
  const hero = heroStep(guide);
  const contact = ward.contacts.find(({ phone }) => phone) ?? ward.hotlines[0];
  return {
    topic: topic.colour,
    icon: guide.icon,
    brand: common.name,
    locality: `${ward.unit.charAt(0).toUpperCase()}${ward.unit.slice(1)}, ${ward.province}`,
    title: guide.title,
    tagline: guide.tagline,
    facts: [
      { icon: 'tien', label: common.cost, ...facts.cost },
      { icon: 'dong-ho', label: common.time, ...facts.time },
      { icon: 'co-quan', label: common.place, ...facts.place },
    ],
    prepareHeading: common.prepare,
    prepare: guide.prepare,
    stepsHeading: `${guide.steps.length}\u00a0${words.infographic.steps}`,
    steps: guide.steps.map(({ title, short }) => ({ title, short })),
    ...(hero && { hero }),
    press: common.press,
    scan: common.scan,
    payload: codeAddress(ward.host, code.code),
    address: ward.host === null ? common.noHost : `${ward.host}/Q/${code.code}`,
    contact: contact?.phone ? `${contact.name}: ${contact.phone.replaceAll(' ', '\u00a0')}` : '',
    edition: `${common.edition}\u00a0${code.edition} · ${showDay(date)}`,
    draft: guide.approved ? null : common.draft,
  };
}

/** The step whose screen tells most: a button to press first, then the most to recognise; the earlier of equals. */
function heroStep(guide: Guide): InfographicContent['hero'] {
  const score = ({ press, title, rows }: Screen) => (press ? 10 : 0) + (title ? 1 : 0) + rows.length;
  let hero: InfographicContent['hero'];
  guide.steps.forEach(({ screen }, step) => {
    if (screen && (!hero || score(screen) > score(hero.screen))) hero = { step, screen };
  });
  return hero;
}

/** All the words of the picture in reading order: for who cannot see it, and for a post's alternative text. */
export function infographicText(content: InfographicContent): string {
  const { hero } = content;
  const shown = hero?.screen;
  const blocks = [
    [content.brand, content.locality],
    [content.title, content.tagline],
    content.facts.map(({ label, value, note }) => `${label}: ${value}${note ? ` (${note})` : ''}`),
    [content.prepareHeading, ...content.prepare.map(({ name, note }) => `- ${name}${note ? ` – ${note}` : ''}`)],
    [content.stepsHeading, ...content.steps.map(({ title, short }, index) => `${index + 1}. ${title}. ${short}`)],
    hero && shown ? [[`${hero.step + 1}. ${shown.app}`, shown.title, ...shown.rows.map(({ text }) => text)].filter(Boolean).join(' · '), ...(shown.press ? [`${content.press}: ${shown.press}`] : [])] : [],
    [content.scan, content.address, content.contact],
    [content.edition, ...(content.draft ? [content.draft] : [])],
  ];
  return `${blocks.map((lines) => lines.filter(Boolean).join('\n')).filter(Boolean).join('\n\n')}\n`;
}
