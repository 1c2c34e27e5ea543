import { type ReadTable, readTable } from './read-dmn.js';

/** A DMN file by the browser's own reader of XML. */
export function readFile(xml: string): ReadTable {
  const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
  return readTable(documentElement);
}
