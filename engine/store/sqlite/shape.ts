import type { Layout } from './layout.js';

/**
 * Which fields a row gives, as places in its layout's `written`. Rows of one shape share a
 * statement; its columns are tenant, words, id, others.
 */
export interface Shape {
  /** A bit for each given field, by its place. */
  readonly bits: number;
  /** What many rows of a batch say alike: cases that go the same way have the same seqs, too. */
  readonly words: readonly number[];
  /** Moments and data: every row has its own. */
  readonly others: readonly number[];
  /** Every field is given; a null says that the row does not say it. */
  readonly isWidest: boolean;
}

/** Rows of one kind come in few shapes; should they not, the rest share the widest one. */
const MOST_SHAPES = 16;
const MOMENT = /^at$|At$/;
const known = new Map<Layout, Map<number, Shape>>();

/** The shape for rows that give these fields: theirs, or the widest one. */
export function shapeFor(layout: Layout, bits: number): Shape {
  const shapes = shapesOf(layout);
  const exact = shapes.get(bits);
  if (exact) return exact;
  return shapeOf(layout, shapes.size < MOST_SHAPES ? bits : 2 ** layout.written.length - 1);
}

/** The shape with these bits. */
export function shapeOf(layout: Layout, bits: number): Shape {
  const shapes = shapesOf(layout);
  let shape = shapes.get(bits);
  if (!shape) shapes.set(bits, (shape = makeShape(layout, bits)));
  return shape;
}

function shapesOf(layout: Layout): Map<number, Shape> {
  let shapes = known.get(layout);
  if (!shapes) known.set(layout, (shapes = new Map()));
  return shapes;
}

function makeShape({ written, weights }: Layout, bits: number): Shape {
  const given = [...written.keys()].filter((place) => Math.floor(bits / weights[place]!) % 2 === 1);
  const isWord = (place: number): boolean => {
    const [name, type] = written[place]!;
    return type !== 'json' && !MOMENT.test(name);
  };
  return {
    bits,
    words: given.filter(isWord),
    others: given.filter((place) => !isWord(place)),
    isWidest: given.length === written.length,
  };
}
