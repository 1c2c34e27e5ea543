/**
 * The number of a case in what a scanner typed or a camera read: the number itself, or an address
 * that carries it (`…?number=…`, `…?n=…`, `…/cases/…`). `undefined`: there is none in it.
 */
export function caseNumberIn(text: string): string | undefined {
  const plain = text.trim();
  if (NUMBER.test(plain)) return plain;
  const address = addressOf(plain);
  if (!address) return undefined;
  const named = address.searchParams.get('number') ?? address.searchParams.get('n');
  const last = address.pathname.split('/').at(-1) ?? '';
  return [named ?? '', last].find((candidate) => NUMBER.test(candidate) && /\d/.test(candidate));
}

/** As the server takes them. */
const NUMBER = /^[0-9A-Za-z-]{4,50}$/;

function addressOf(text: string): URL | undefined {
  try {
    return new URL(text, 'http://here');
  } catch {
    return undefined;
  }
}
