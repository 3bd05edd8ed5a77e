import { slug } from '../../vietnamese/fold.ts';

/** Fields of the portal, by their slug, and the topic of `content/topics.yaml` a citizen would look under. First match counts. */
const TOPICS: [RegExp, string][] = [
  [/^(ho-tich|chung-thuc|cong-chung|nuoi-con-nuoi|quoc-tich|ly-lich-tu-phap)/, 'ho-tich'],
  [/cu-tru|dang-ky-cong-dan/, 'cu-tru'],
  [/can-cuoc|xuat-nhap-canh|dinh-danh-va-xac-thuc/, 'can-cuoc'],
  [/duong-bo|giay-phep-lai-xe|phuong-tien-giao-thong|dang-kiem/, 'giao-thong'],
  [/bao-tro|bao-hiem-(xa-hoi|y-te)|bhxh|bhyt|nguoi-co-cong|viec-lam|tre-em|giam-ngheo/, 'an-sinh'],
  [/^(dat-dai|thue|dien$|dien-luc|nha-o|dang-ky-bien-phap)|ho-kinh-doanh|doanh-nghiep|hop-tac-xa/, 'kinh-doanh'],
  [/giao-duc|tuyen-sinh|van-bang/, 'giao-duc'],
];

/** The topic of a procedure by the name of its field; undefined where no topic of ours holds such things. */
export function topicOfField(field: string): string | undefined {
  const name = slug(field);
  return TOPICS.find(([pattern]) => pattern.test(name))?.[1];
}
