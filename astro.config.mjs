import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { artifactsOnDemand } from './src/pipeline/dev.ts';
import { siteAddress } from './src/site/address.ts';
import { designCss } from './src/site/design-css.ts';

export default defineConfig({
  site: await siteAddress(),
  outDir: process.env.CAMNANG_OUT ?? 'dist',
  trailingSlash: 'always',
  // No inline style or script ever leaves the build: the content security policy allows neither.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { plugins: [designCss()], build: { assetsInlineLimit: 0 } },
  integrations: [artifactsOnDemand(import.meta.dirname), mdx(), sitemap({ filter: (page) => !/\/(Q|404|can-xac-minh|can-thay)\//.test(page) })],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
