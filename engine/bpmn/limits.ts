/**
 * What one file may hold. Generous for anything that people draw: the largest real diagrams have
 * some hundred flow nodes and 2 MB with their layout.
 */
export const LIMITS = {
  /** UTF-8 bytes of one file. */
  bytes: 10 * 1024 * 1024,
  /** XML elements of one file, layout included. */
  xmlElements: 200_000,
  /** XML elements within each other. */
  xmlDepth: 100,
  /** UTF-16 units of one attribute's value. */
  attributeLength: 32_768,
  attributesPerElement: 64,
  /** Flow nodes and sequence flows of one process. */
  flowElements: 10_000,
  /** Materials, stations, legal bases and whatever else one item lists, all together. */
  itemEntries: 2_000,
  idLength: 255,
  /** Problems reported for one call; the rest is only counted. */
  problems: 200,
} as const;
