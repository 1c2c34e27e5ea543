import type { Mark } from './marks.js';

/** Lines in a square of twelve, drawn because not every font has such signs. */
export const MARK_PATHS: Readonly<Record<Mark, string>> = {
  active: 'M4 2.5 L9.5 6 L4 9.5 Z',
  done: 'M2.5 6.5 L5 9 L9.5 3.5',
  added: 'M6 2 V10 M2 6 H10',
  removed: 'M2 6 H10',
  changed: 'M2 4.5 H10 M2 7.5 H10 M8 2 L4 10',
  problem: 'M6 2 V7 M6 9.6 V10',
  warning: 'M4 4.3 C4 1.4 8.2 1.6 8 4.3 C7.8 5.8 6 5.8 6 7.4 M6 9.6 V10',
};

const SVG = 'http://www.w3.org/2000/svg';

/** The sign as an element, without a word: whoever shows it says what it means. */
export function markSign(mark: Mark): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('class', `yc-sign yc-sign-${mark}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', MARK_PATHS[mark]);
  svg.append(path);
  return svg;
}
