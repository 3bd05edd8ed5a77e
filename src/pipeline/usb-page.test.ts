import { describe, expect, test } from 'vitest';
import { localAddress, localPage, localStyle } from './usb-page.ts';

const FILES = new Map(
  ['index.html', 'tim/index.html', 'icon.svg', 'hien-thi.js', 'cam-nang.js', 'khong-kem-theo/index.html', 'huong-dan/a/index.html', 'huong-dan/a/lop-hoc/index.html', '_astro/Page.css'].map((path): [string, string] => [path, path]),
).set('huong-dan/a/doc.json', 'huong-dan/a/doc.js');
const GUIDE = 'huong-dan/a/index.html';

describe('an address', () => {
  test.each([
    ['/', GUIDE, '../../index.html'],
    ['/huong-dan/a/', 'index.html', 'huong-dan/a/index.html'],
    ['/huong-dan/a/', 'huong-dan/a/lop-hoc/index.html', '../index.html'],
    ['/tim/?q=th%E1%BA%BB#muc', GUIDE, '../../tim/index.html?q=th%E1%BA%BB#muc'],
    ['/tim/?a=1&amp;b=2', 'index.html', 'tim/index.html?a=1&amp;b=2'],
    ['/icon.svg', GUIDE, '../../icon.svg'],
    ['lop-hoc/', GUIDE, 'lop-hoc/index.html'],
    ['/huong-dan/a/doc.json', GUIDE, 'doc.js'],
    ['../../', GUIDE, '../../index.html'],
  ])('%s in %s becomes %s', (address, page, local) => {
    expect(localAddress(address, page, FILES)).toBe(local);
  });

  test.each(['#buoc-1', '?ghi-chu#2', 'https://dichvucong.gov.vn/', 'tel:19001096', 'mailto:a@b.vn', '//other.vn/x'])('%s stays as it is', (address) => {
    expect(localAddress(address, GUIDE, FILES)).toBe(address);
  });

  test('that the stick does not hold has no local form', () => {
    expect(localAddress('/an-pham/a/to-roi-a5.pdf', GUIDE, FILES)).toBeUndefined();
  });
});

describe('a page', () => {
  const put = (html: string, page = GUIDE) => localPage(html, page, { files: FILES, elsewhere: 'khong-kem-theo/index.html', scripts: ['cam-nang.js'] });

  test('has one classic script in place of its modules', () => {
    expect(put('<head><script src="/hien-thi.js"></script></head><script type="module" src="/_astro/x.js"></script>')).toBe(
      '<head><script src="../../hien-thi.js"></script><script src="../../cam-nang.js" defer></script></head>',
    );
  });

  test('keeps its style and icon, and loses what needs a network', () => {
    const html = put('<link rel="stylesheet" href="/_astro/Page.css"><link rel="icon" href="/icon.svg"><link rel="manifest" href="/manifest.webmanifest"><link rel="alternate" href="/rss.xml" type="application/rss+xml"><link rel="preload" href="/fonts/x.woff2" as="font" crossorigin>');
    expect(html).toBe('<link rel="stylesheet" href="../../_astro/Page.css"><link rel="icon" href="../../icon.svg">');
  });

  test('sends a link to a missing file to the page that says where it is, and keeps nobody from reading that page', () => {
    expect(put('<a href="/an-pham/a/to-roi-a5.pdf" download>PDF</a>')).toBe('<a href="../../khong-kem-theo/index.html">PDF</a>');
  });

  test('changes tags only, not what stands between them', () => {
    expect(put('<p title="a > b">viết href="/tim/" vào ô</p>')).toBe('<p title="a > b">viết href="/tim/" vào ô</p>');
  });

  test('is refused when a picture of it is missing', () => {
    expect(() => put('<img src="/icons/mat.svg" alt="">')).toThrow('/icons/mat.svg');
  });
});

test('a stylesheet carries its fonts in itself', () => {
  expect(localStyle('@font-face{src:url(/fonts/a.woff2)format("woff2")}', () => new Uint8Array([1, 2, 3]))).toBe('@font-face{src:url(data:font/woff2;base64,AQID)format("woff2")}');
});

test('a draft that the stick does not hold is not offered; one that it holds is', () => {
  const rules = { elsewhere: 'khong-kem-theo/index.html', scripts: [] };
  const page = '<p>Nghe</p><audio class="no-print" controls preload="none" src="/an-pham/a/phat-thanh-1p.mp3" aria-label="Nghe thử: bài 1 phút"></audio>';
  expect(localPage(page, GUIDE, { ...rules, files: FILES })).toBe('<p>Nghe</p>');
  expect(localPage(page, GUIDE, { ...rules, files: new Map(FILES).set('an-pham/a/phat-thanh-1p.mp3', 'a.mp3') })).toContain('src="../../a.mp3"');
});
