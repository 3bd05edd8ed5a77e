import type { Guide } from '../guide/model.ts';

/** A guide whose fee changes with the year, whose exemption ends in February, and which has a second edition in March. */
export const guide = {
  slug: 'doi-bang', title: 'Đổi bằng lái', approved: null, changed: [], unconfirmed: [], intro: [], steps: [], mistakes: [], questions: [], notes: [],
  fees: [
    { for: 'Cấp lại', amount: 115_000, way: 'truc-tuyen', until: '2026-12-31', source: 's' },
    { for: 'Cấp lại', amount: 135_000, way: 'truc-tuyen', from: '2027-01-01', source: 's' },
  ],
  reliefs: [{ text: 'Miễn cho người đủ điều kiện.', short: 'Miễn nếu đủ điều kiện', until: '2027-02-28', source: 's' }],
  times: [{ for: 'Cấp lại', value: '5 ngày làm việc', way: 'moi-cach', source: 's' }],
  editions: [{ edition: 1, date: '2026-11-22', changes: ['Bản đầu.'] }, { edition: 2, date: '2027-03-05', changes: ['Đổi nơi nộp.'] }],
} as unknown as Guide;

export const place = { unit: 'phường Thượng Hồng', province: 'tỉnh Hưng Yên' };
export const words = { cost: 'Lệ phí', time: 'Thời gian', free: 'Miễn phí', until: 'đến hết', from: 'từ', edition: 'Bản' };
