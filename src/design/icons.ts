/**
 * The closed set of pictograms: the name authors write → the drawing in Fluent Emoji Flat (MIT, Microsoft).
 * One set on web, picture and paper. Only flat drawings (no gradient, no opacity) are listed, so that each can be printed
 * in CMYK; `icons.test.ts` keeps it so.
 */
export const ICONS = {
  'tre-em': 'baby-bottle',
  'gia-dinh': 'house-with-garden',
  nha: 'house',
  'tam-tru': 'luggage',
  'the-can-cuoc': 'identification-card',
  'bang-lai': 'automobile',
  'xe-may': 'motor-scooter',
  'dien-thoai': 'mobile-phone',
  'tai-ve': 'mobile-phone-with-arrow',
  'may-tinh': 'laptop',
  khoa: 'locked-with-key',
  'chia-khoa': 'key',
  'la-chan': 'shield',
  'canh-bao': 'warning',
  cam: 'prohibited',
  'may-anh': 'camera',
  thu: 'open-mailbox-with-raised-flag',
  tim: 'magnifying-glass-tilted-left',
  chuong: 'bell',
  'dong-ho': 'alarm-clock',
  lich: 'spiral-calendar',
  tien: 'money-with-wings',
  'bien-lai': 'receipt',
  'tai-lieu': 'page-facing-up',
  'bang-kiem': 'clipboard',
  'ghim-tep': 'linked-paperclips',
  viet: 'memo',
  dau: 'check-mark-button',
  hoi: 'speech-balloon',
  goi: 'telephone-receiver',
  'nhan-ket-qua': 'inbox-tray',
  gui: 'outbox-tray',
  'co-quan': 'classical-building',
  'cong-an': 'police-officer',
  'trang-mang': 'globe-with-meridians',
  'lien-ket': 'link',
  'suc-khoe': 'stethoscope',
  'bat-tay': 'handshake',
  'cau-ca': 'fishing-pole',
  'ngon-tay': 'backhand-index-pointing-up',
} as const;

export type IconName = keyof typeof ICONS;
export const ICON_NAMES = Object.keys(ICONS) as [IconName, ...IconName[]];
