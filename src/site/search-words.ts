import { wordsOf, type ListedPage } from '../client/page-list.ts';
import type { Guide } from '../guide/model.ts';
import { plainText } from '../guide/plain.ts';
import { walk, type Decisions } from '../handbook/decisions.ts';
import { tasksOf, type Journey } from '../handbook/journeys.ts';
import { fold } from '../vietnamese/fold.ts';
import type { ArticleText } from './article-text.ts';

/** What a guide is called: its title, its official name, everyday names. */
export function namesOf({ title, officialName, aliases }: Guide): [title: string, ...others: string[]] {
  return [title, ...new Set([...(officialName ? [officialName] : []), ...aliases])];
}

/** The names without accents, ` | ` between: what the filters of lists look through. */
export const foldedNames = (guide: Guide): string => fold(namesOf(guide).join(' | '));

/** What the search knows of: guides, then articles. */
interface Findable {
  guides: readonly Guide[];
  articles: readonly ArticleText[];
  decisions: Decisions;
  journeys: readonly Journey[];
}

/** Everything that can be found by the list: `/tim/danh-sach.json`, on the site and on a stick. */
export function listedPages({ guides, articles, decisions, journeys }: Findable): ListedPage[] {
  return [
    ...guides.map((guide): ListedPage => ({ address: `/huong-dan/${guide.slug}/`, isGuide: true, names: namesOf(guide), said: saidOf(guide, decisions, journeys), text: each(textOf(guide)) })),
    ...articles.map(({ slug, title, text }): ListedPage => ({ address: `/bai-viet/${slug}/`, isGuide: false, names: [title], said: [], text: each(text) })),
  ];
}

/** What readers say who are led to a guide: the last question with its answer, and when it is their turn in a life event. */
function saidOf({ slug }: Guide, decisions: Decisions, journeys: readonly Journey[]): string[] {
  const answers = [...walk(decisions)].flatMap((turns) => turns.slice(-1)).filter(({ answer }) => answer.guide === slug).map(({ question, answer }) => `${question.ask} ${answer.say}`);
  const tasks = journeys.flatMap((journey, index) => tasksOf(journey, index)).flatMap(({ task }) => (task.guide === slug && task.when ? [task.when] : []));
  return [...new Set([...answers, ...tasks])];
}

/** What a guide says, without the law and the small print, which only a full-text search looks through. */
function textOf(guide: Guide): string {
  return [
    ...namesOf(guide), guide.tagline, guide.summary, guide.applicant, guide.result, plainText(guide.intro, 'web'),
    ...guide.prepare.flatMap(({ name, note }) => [name, note]), ...guide.documents.flatMap(({ name, note }) => [name, note ?? '']), ...guide.notNeeded,
    ...guide.steps.flatMap(({ title, short, body }) => [title, short, plainText(body, 'web')]),
    ...guide.mistakes.flatMap(({ title, body }) => [title, plainText(body, 'web')]), ...guide.questions.flatMap(({ ask, answer }) => [ask, plainText(answer, 'web')]),
    plainText(guide.notes, 'web'), ...guide.changed.map(({ text }) => text), ...guide.unconfirmed.map(({ text }) => text),
  ].join(' ');
}

const each = (text: string): string[] => [...new Set(wordsOf(text))];
