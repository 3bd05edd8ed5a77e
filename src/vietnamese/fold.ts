/** Vietnamese without accents, lower case, đ → d: "Đăng ký" → "dang ky". What is not a letter stays. */
export function fold(text: string): string {
  // đ has no decomposition, so stripping marks alone would leave it.
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().normalize('NFC');
}

/** A name for files and addresses: "Đăng ký khai sinh" → "dang-ky-khai-sinh". Empty when the text has no letter or digit. */
export function slug(text: string): string {
  return fold(text).match(/[a-z0-9]+/g)?.join('-') ?? '';
}
