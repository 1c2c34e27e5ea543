/** Masks for lists, prints and logs; the whole value is shown only where the law needs it. */

/** 6+4: `110105********002X`. */
export function maskIdNumber(value: string): string {
  return maskMiddle(value, 6, 4);
}

/** 3+4: `138****8000`. */
export function maskMobile(value: string): string {
  return maskMiddle(value, 3, 4);
}

/** 6+4, as on bank receipts. */
export function maskBankCard(value: string): string {
  return maskMiddle(value, 6, 4);
}

/** `张*`, `欧**`: the first character stays. */
export function maskName(value: string): string {
  return maskMiddle(value, 1, 0);
}

/**
 * Keeps `head` and `tail` characters. What is too short for the mask to hide a quarter of it
 * is masked whole: a four-digit value must not come through because the mask keeps the last four.
 */
export function maskMiddle(value: string, head: number, tail: number): string {
  const characters = [...value];
  const hidden = characters.length - head - tail;
  if (hidden < 1 || (tail > 0 && hidden * 4 < characters.length))
    return '*'.repeat(characters.length);

  const end = characters.length - tail;
  return [...characters.slice(0, head), '*'.repeat(hidden), ...characters.slice(end)].join('');
}
