/** A finished size in words: "148 × 210 mm", "80 × 200 cm" from one metre on; with non-breaking spaces. */
export function showSize({ width, height }: { width: number; height: number }): string {
  const large = Math.max(width, height) >= 1000;
  const length = (millimetres: number) => String(large ? millimetres / 10 : millimetres).replace('.', ',');
  return `${length(width)}\u00a0×\u00a0${length(height)}\u00a0${large ? 'cm' : 'mm'}`;
}
