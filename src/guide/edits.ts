/** Changes to a text that keep track of where everything was: positions in the result lead back to the original. */
export class Edits {
  private readonly list: { start: number; end: number; text: string }[] = [];

  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, text });
  }

  /** Blanks a stretch, keeping its line ends. */
  blank(original: string, start: number, end: number): void {
    this.replace(start, end, original.slice(start, end).replace(/[^\n]/g, ' '));
  }

  /** The changed text, and for an offset in it the offset in `original`. Stretches must not overlap. */
  apply(original: string): { text: string; back: (offset: number) => number } {
    const sorted = this.list.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const parts: string[] = [];
    const marks: { from: number; original: number; fixed: boolean }[] = [{ from: 0, original: 0, fixed: false }];
    let at = 0;
    let length = 0;
    for (const { start, end, text } of sorted) {
      parts.push(original.slice(at, start), text);
      length += start - at;
      // Same length: positions inside still correspond. Otherwise all of the replacement stands for its beginning.
      marks.push({ from: length, original: start, fixed: text.length !== end - start });
      length += text.length;
      marks.push({ from: length, original: end, fixed: false });
      at = end;
    }
    parts.push(original.slice(at));
    const back = (offset: number): number => {
      let low = 0;
      let high = marks.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((marks[middle]?.from ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const mark = marks[low];
      return mark === undefined ? offset : mark.fixed ? mark.original : mark.original + offset - mark.from;
    };
    return { text: parts.join(''), back };
  }
}
