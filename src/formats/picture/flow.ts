/** A piece of a column: as tall as it is, at least `gap` px below the piece before, and a share of what is left over. */
export interface FlowItem {
  height: number;
  /** Least space above, px. */
  gap: number;
  /** Share of the column's spare height that goes into the space above: 0 keeps pieces together. */
  stretch: number;
}

/** Least height of a column, px. */
export const flowHeight = (items: readonly FlowItem[]): number => items.reduce((sum, { gap, height }) => sum + gap + height, 0);

/** Tops of the pieces of a column between `top` and `bottom`, px, the spare height shared out by `stretch`. */
export function placeFlow(items: readonly FlowItem[], top: number, bottom: number): number[] {
  const spare = Math.max(0, bottom - top - flowHeight(items));
  const shares = items.reduce((sum, { stretch }) => sum + stretch, 0) || 1;
  let y = top;
  return items.map(({ height, gap, stretch }) => {
    const at = y + gap + (spare * stretch) / shares;
    y = at + height;
    return at;
  });
}
