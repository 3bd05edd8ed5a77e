import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { fill } from '../site/fill.ts';
import { loadSite } from '../site/handbook.ts';
import { NO_HOST } from '../site/address.ts';

/** `/rss.xml`: every edition of every guide, newest first. */
export const GET: APIRoute = async ({ site: address }) => {
  const { handbook, guides, ward } = await loadSite();
  const { common, site } = handbook.words;
  const items = guides.flatMap((guide) =>
    guide.editions.map(({ edition, date, changes }) => ({
      title: edition === 1 ? guide.title : `${guide.title} – ${common.edition} ${edition}`,
      description: edition === 1 ? guide.summary : changes.join(' '),
      link: `/huong-dan/${guide.slug}/`,
      pubDate: new Date(`${date}T00:00:00+07:00`),
    })),
  );
  items.sort((a, b) => b.pubDate.getTime() - a.pubDate.getTime());
  return rss({ title: common.name, description: fill(site.homeDescription, ward), site: address ?? NO_HOST, items, customData: '<language>vi</language>' });
};
