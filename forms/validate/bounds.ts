const DEPTH_MAX = 12;
const VALUES_MAX = 10_000;
const TEXT_LENGTH_MAX = 2_000_000;

/**
 * Whether posted data is an object of bearable size. Asked before anything else looks at it, and
 * without recursion, so that no nesting overflows the stack.
 */
export function dataProblem(data: unknown): 'dataShape' | 'dataTooLarge' | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'dataShape';
  let values = 0;
  let textLength = 0;
  let level: unknown[] = [data];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH_MAX) return 'dataTooLarge';
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string') textLength += value.length;
      if (typeof value !== 'object' || value === null) continue;
      const inner = Object.values(value);
      values += inner.length;
      if (values > VALUES_MAX) return 'dataTooLarge';
      for (const item of inner) next.push(item);
    }
    if (textLength > TEXT_LENGTH_MAX) return 'dataTooLarge';
    level = next;
  }
  return undefined;
}
