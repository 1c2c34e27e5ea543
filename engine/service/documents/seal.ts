import type { DocumentData } from '../../core/case/documents/document.js';
import { escape } from './html.js';

/**
 * Where the seal goes, and which: a ring of 42 mm with the organ's name and the seal's reference.
 * The seal itself is put on paper by hand or by a signature service; this is not its image.
 */
export function sealRing({ name, seal = '' }: DocumentData['organ']): string {
  const letters = [...name].length;
  const size = Math.min(4.2, ARC_LENGTH / Math.max(letters, 1));
  const length = Math.min(ARC_LENGTH, letters * size * 1.5);
  return (
    '<svg class="ring" viewBox="0 0 42 42" aria-hidden="true">' +
    '<defs><path id="arc" d="M9.2 30.2A15 15 0 1 1 32.8 30.2"/></defs>' +
    '<circle cx="21" cy="21" r="20.4"/>' +
    `<text font-size="${size.toFixed(2)}"><textPath href="#arc" startOffset="50%" ` +
    `textLength="${length.toFixed(1)}">${escape(name)}</textPath></text>` +
    '<text font-size="9" x="21" y="24.4">★</text>' +
    `<text font-size="2.2" x="21" y="35">${escape(seal)}</text></svg>`
  );
}

/** Of the path `arc`: 283 degrees of a circle of 15 mm, less a little at both ends. */
const ARC_LENGTH = 66;
