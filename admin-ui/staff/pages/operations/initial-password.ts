/** Without what is mistaken for another when it is read aloud or copied by hand. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 14;

/** To be given to the person, who changes it; `random` are bytes, more of them than signs. */
export function initialPassword(random: Uint8Array = fresh()): string {
  // bytes beyond the last whole round would make the first signs likelier
  const fair = [...random].filter((byte) => byte < 256 - (256 % SIGNS.length));
  return fair
    .slice(0, LENGTH)
    .map((byte) => SIGNS[byte % SIGNS.length])
    .join('');
}

function fresh(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(LENGTH * 4));
}
