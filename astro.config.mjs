import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { artifactsOnDemand } from './src/pipeline/dev.ts';
import { keepBundle } from './src/pipeline/site/keep-bundle.ts';
import { siteAddress } from './src/site/address.ts';
import { designCss } from './src/site/design-css.ts';

export default defineConfig({
  // A kept bundle serves every ward: each is told its own address when its pages are rendered.
  site: process.env.CAMNANG_BUNDLE ? undefined : await siteAddress(),
  outDir: process.env.CAMNANG_OUT ?? 'dist',
  trailingSlash: 'always',
  // No inline style or script ever leaves the build: the content security policy allows neither.
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: { plugins: [designCss()], build: { assetsInlineLimit: 0 } },
  integrations: [artifactsOnDemand(import.meta.dirname), ...(process.env.CAMNANG_BUNDLE ? [keepBundle(process.env.CAMNANG_BUNDLE)] : []), mdx()],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
