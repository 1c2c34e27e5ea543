/**
 * Spans in which a clock stands still, as integers: day numbers for workdays and natural days
 * (days d with from < d <= to are not consumed), minute numbers for hours (minutes m with
 * from <= m < to are not consumed). `to` is Infinity while a suspension is open.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Sorted, overlapping and touching spans merged, empty ones dropped. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  if (spans.length === 0) return spans;
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (to <= from) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** Of merged spans the first that ends at `point` or later, found by halves. */
export function spanUntil(spans: readonly Span[], point: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.to < point) low = middle + 1;
    else high = middle;
  }
  return spans[low];
}
