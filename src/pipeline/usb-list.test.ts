import { expect, test } from 'vitest';
import { listedPage } from './usb-list.ts';

const GUIDE = '<main id="noi-dung"><div data-names="Đổi thẻ &amp; sửa | làm thẻ" data-folded-text="can cuoc"></div><h1>Đổi thẻ</h1><script type="application/ld+json">{"an":"x"}</script><p>Mang thẻ&nbsp;cũ.</p></main><footer>Trụ sở</footer>';

test('a guide is found by its names and by each word of its content once', () => {
  expect(listedPage(GUIDE, 'huong-dan/doi-the/index.html', '../huong-dan/doi-the/index.html')).toEqual({
    address: '../huong-dan/doi-the/index.html', isGuide: true, names: 'Đổi thẻ & sửa | làm thẻ', text: 'doi the mang cu can cuoc',
  });
});

test('an article is found by its title', () => {
  expect(listedPage('<main><h1>Vì <b>sao</b></h1></main>', 'bai-viet/vi-sao/index.html', 'a')).toEqual({ address: 'a', isGuide: false, names: 'Vì sao', text: 'vi sao' });
});

test.each(['index.html', 'huong-dan/doi-the/lop-hoc/index.html', 'bai-viet/index.html'])('%s is not a result', (page) => {
  expect(listedPage(GUIDE, page, 'a')).toBeUndefined();
});
