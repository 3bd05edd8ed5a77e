import type { IconName } from '../../design/icons.ts';
import { COLOURS, type TopicColour } from '../../design/tokens.ts';
import type { Guide, PrepareItem, Screen } from '../../guide/model.ts';
import { glance, showDay } from '../../guide/present.ts';
import { codeAddress } from '../../handbook/ledger.ts';
import { phonesFor } from '../../handbook/ward.ts';
import type { Context } from '../../pipeline/contract.ts';

/** A screen, and the index of its step. */
export interface StepScreen {
  step: number;
  screen: Screen;
}

/** Everything an infographic says, before anything is drawn: the picture and its text alternative share it. */
export interface InfographicContent {
  topic: TopicColour;
  /** The strong colour, of the ward where it has one, `#rrggbb`. */
  strong: string;
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
  /** Steps whose screen may be drawn large, the most telling first; the picture takes the first that fits. */
  screens: StepScreen[];
  press: string;
  /** "Màn hình bước", before the number of the step. */
  screenOfStep: string;
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
  const [contact] = phonesFor(ward, topic.id);
  return {
    topic: topic.colour,
    strong: (ward.colours?.red ?? COLOURS.red).hex,
    icon: guide.icon,
    brand: common.name,
    locality: `${ward.unit.charAt(0).toUpperCase()}${ward.unit.slice(1)}, ${ward.province}`,
    title: guide.title,
    tagline: guide.tagline,
    facts: [
      { icon: 'tien', ...facts.cost },
      { icon: 'dong-ho', label: common.time, ...facts.time },
      { icon: 'co-quan', label: common.place, ...facts.place },
    ],
    prepareHeading: common.prepare,
    prepare: guide.prepare,
    stepsHeading: `${guide.steps.length}\u00a0${words.infographic.steps}`,
    steps: guide.steps.map(({ title, short }) => ({ title, short })),
    screens: rankScreens(guide),
    press: common.press,
    screenOfStep: words.infographic.screenOfStep,
    scan: common.scan,
    payload: codeAddress(ward.host, code.code),
    address: ward.host === null ? common.noHost : `${ward.host}/Q/${code.code}`,
    contact: contact?.phone ? `${contact.name}: ${contact.phone.replaceAll(' ', '\u00a0')}` : '',
    edition: `${common.edition}\u00a0${code.edition} · ${showDay(date)}`,
    draft: guide.approved ? null : common.draft,
  };
}

/** Screens by what they tell: a button to press first, then the most to recognise; the earlier of equals. */
function rankScreens(guide: Guide): StepScreen[] {
  const score = ({ press, title, rows }: Screen) => (press ? 10 : 0) + (title ? 1 : 0) + Math.min(3, rows.length) * 2;
  return guide.steps
    .flatMap(({ screen }, step) => (screen ? [{ step, screen }] : []))
    .sort((a, b) => score(b.screen) - score(a.screen) || a.step - b.step);
}

/**
 * All the words of the pictures in reading order: for who cannot see them, and for a post's alternative text.
 * @param drawn the screens the pictures show
 */
export function infographicText(content: InfographicContent, drawn: readonly StepScreen[]): string {
  const blocks = [
    [content.brand, content.locality],
    [content.title, content.tagline],
    content.facts.map(({ label, value, note }) => `${label}: ${value}${note ? ` (${note})` : ''}`),
    [content.prepareHeading, ...content.prepare.map(({ name, note }) => `- ${name}${note ? ` – ${note}` : ''}`)],
    [content.stepsHeading, ...content.steps.map(({ title, short }, index) => `${index + 1}. ${title}. ${short}`)],
    ...drawn.map(({ step, screen }) => [
      `${content.screenOfStep}\u00a0${step + 1}: ${[screen.app, screen.title, ...screen.rows.map(({ text }) => text)].filter(Boolean).join(' · ')}`,
      screen.press ? `${content.press}: ${screen.press}` : '',
    ]),
    [content.scan, content.address, content.contact],
    [content.edition, content.draft ?? ''],
  ];
  return `${blocks.map((lines) => lines.filter(Boolean).join('\n')).filter(Boolean).join('\n\n')}\n`;
}
