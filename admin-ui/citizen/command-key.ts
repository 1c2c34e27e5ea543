/** Not `crypto.randomUUID`: the pages are reached without TLS, where browsers withhold it. */
export function newCommandKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
