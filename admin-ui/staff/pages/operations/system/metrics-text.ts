/** Sums of samples by metric name, of Prometheus' text format. */
export function readMetrics(text: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, name = '', value = ''] = SAMPLE.exec(line) ?? [];
    const number = Number(value);
    if (name === '' || Number.isNaN(number)) continue;
    sums.set(name, (sums.get(name) ?? 0) + number);
  }
  return sums;
}

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{[^}]*\})? (\S+)/;
