import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { NO_HOST } from '../site/address.ts';
import { changesOf } from '../site/changes.ts';
import { fill } from '../site/fill.ts';
import { loadSite } from '../site/handbook.ts';

/** `/thay-doi.xml`: what changed in guides already published: new editions, fees and times that began or ended. Newest first. */
export const GET: APIRoute = async ({ site: address }) => {
  const { handbook, ward, date } = await loadSite();
  const { common, site } = handbook.words;
  const items = handbook.guides
    .flatMap((guide) => changesOf(guide, ward, date, common).map((change) => ({ ...change, title: `${guide.title}: ${change.title}`, link: `/huong-dan/${guide.slug}/` })))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.title.localeCompare(b.title, 'vi')))
    .map(({ date: on, title, text, link }) => ({ title, description: text, link, pubDate: new Date(`${on}T00:00:00+07:00`) }));
  return rss({ title: `${common.name}: ${site.changedTitle.toLowerCase()}`, description: fill(site.openData.changes, ward), site: address ?? NO_HOST, items, customData: '<language>vi</language>' });
};
