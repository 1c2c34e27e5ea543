import type { ActivityInstance } from '../aggregate.js';
import { implicitStarts } from '../instantiation.js';
import type { Model } from '../model.js';
import type { Moves } from './plan.js';

/**
 * What the instance keeps for itself. A sequential ad-hoc sub-process knows its next activity by
 * its place in the file, which may be another one in the target.
 */
export function adHocData(
  source: Model,
  target: Model,
  moves: Moves,
  { node, data }: ActivityInstance,
): ActivityInstance['data'] {
  const next = data?.['next'];
  const move = moves.get(node);
  if (typeof next !== 'number' || move?.from.adHoc === undefined) return data;
  const { next: _, ...rest } = data!;
  if (move.to.adHoc?.ordering !== 'sequential') return rest;
  const begun = implicitStarts(source, move.from)[next - 1];
  const to = begun && moves.get(begun.index)?.to;
  const place = implicitStarts(target, move.to).findIndex(({ index }) => index === to?.index);
  return place < 0 ? data : { ...data, next: place + 1 };
}
