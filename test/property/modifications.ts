import { expect } from 'chai';
import type { Command } from '../../engine/core/command.js';
import type { Model, Node, NodeIndex } from '../../engine/core/model.js';
import type { World } from '../support/step.js';
import { checkWhole, leaves, tokensOf } from './whole.js';

/** Starts somewhere and cancels something, where the number says so; a refusal changes nothing. */
export function modifyAtRandom(world: World, number: number): void {
  const command = modification(world, number);
  if (command === undefined) return;
  const outcome = world.try(command);
  expect(outcome).to.have.any.keys('delta', 'rejected');
  if ('delta' in outcome) world.do(command);
}

/** Starting at a user task adds it alone; cancelling it takes it alone; all others stay. */
export function checkOneMoved(world: World, number: number): void {
  const { model } = world.definitions[0]!;
  // Not one that waits for several tokens, of which some may be there.
  const targets = model.nodes.filter(
    (node) =>
      node.type === 'userTask' &&
      node.loop === undefined &&
      node.startQuantity === undefined &&
      !happensAtOnce(model, node),
  );
  const target = targets[number % Math.max(1, targets.length)];
  if (target === undefined) return;
  const before = leaves(world);
  const start = { type: 'startBefore', element: target.id } as const;
  const command = { type: 'modify', process: 1, instructions: [start] } as const;
  const outcome = world.try(command);
  if (!('delta' in outcome)) {
    // Only one thing may stand against it: several scopes to choose from.
    expect(outcome).to.have.nested.property('rejected.code', 'INVALID_COMMAND');
    return;
  }
  world.do(command);
  const added = leaves(world).filter((seq) => !before.includes(seq));
  expect(added).to.have.length(1);
  expect(leaves(world).filter((seq) => before.includes(seq))).to.deep.equal(before);
  world.modify({ type: 'cancel', instance: added[0]! });
  expect(leaves(world)).to.deep.equal(before);
  checkWhole(world);
}

// ---------------------------------------------------------------------------------------------

/** A condition that waits at it, or in a scope that begins with it, may hold already. */
function happensAtOnce({ nodes }: Model, node: Node): boolean {
  const around = new Set<NodeIndex>();
  for (let index = node.index; index > 0; index = nodes[index]!.parent) around.add(index);
  const isAround = ({ attachedTo, parent }: Node): boolean =>
    around.has(attachedTo ?? nodes[parent]?.parent ?? -1);
  return nodes.some(
    (one) => one.events.some(({ kind }) => kind === 'conditional') && isAround(one),
  );
}

function modification(world: World, number: number): Command | undefined {
  if (world.ended || number % 3 !== 0) return undefined;
  const { model } = world.definitions[0]!;
  const nodes = model.nodes.slice(1);
  const element = nodes[number % nodes.length]!.id;
  const tokens = tokensOf(world).filter(({ process }) => process === 1);
  const token = tokens[number % tokens.length];
  const cancel = token && ({ type: 'cancel', instance: token.seq } as const);
  const start = { type: 'startBefore', element } as const;
  const instructions = number % 2 === 0 || cancel === undefined ? [start] : [start, cancel];
  return { type: 'modify', process: 1, instructions };
}
