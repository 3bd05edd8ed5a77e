/** Whether a guide may have this file name and address: unaccented, lower case, words joined by hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80;
}
