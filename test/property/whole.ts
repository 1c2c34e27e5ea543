import { expect } from 'chai';
import type { Part, Seq } from '../../engine/core/aggregate.js';
import { cloneAggregate } from '../../engine/core/apply.js';
import { isCompensating, isCounting } from '../../engine/core/completed.js';
import type { Model } from '../../engine/core/model.js';
import { snapshot, type World } from '../support/step.js';

/** Tokens that hold no other token. */
export function leaves(world: World): Seq[] {
  const tokens = tokensOf(world);
  const owners = new Set([...tokens, ...world.parts('process')].map(({ owner }) => owner));
  return tokens.map(({ seq }) => seq).filter((seq) => !owners.has(seq));
}

export function tokensOf(world: World) {
  return [...world.parts('activity'), ...world.parts('transition')];
}

/** What must hold between any two commands. */
export function checkWhole(world: World): void {
  const aggregate = world.aggregate!;
  expect(snapshot(cloneAggregate(aggregate))).to.deep.equal(snapshot(aggregate));
  const { parts, head } = aggregate;
  for (const part of parts.values()) {
    expect(part.seq).to.be.at.most(head.lastSeq);
    if (part.seq !== 1) expect(parts.has(part.owner), `owner of ${part.seq}`).to.equal(true);
    checkPlace(world, part);
  }
  // What is complete has no second history.
  const running = world.parts('activity').filter((one) => !isCounting(one) && !isCompensating(one));
  expect(open(world)).to.deep.equal(running.map(({ seq }) => seq));
  expect(world.events.map(({ seq }) => seq)).to.deep.equal(world.events.map((_, i) => i + 1));
}

/** Every token lies in the scope that its diagram says, and waits for something. */
function checkPlace(world: World, part: Part): void {
  const { parts, owned } = world.aggregate!;
  const below = [...(owned.get(part.seq) ?? [])].map((seq) => parts.get(seq)!);
  if (part.kind === 'process') {
    expect(below.some(isToken), 'a running process holds a token').to.equal(true);
  }
  if (part.kind !== 'activity' && part.kind !== 'transition') return;
  const owner = parts.get(part.owner)!;
  const { node } = nodeOf(world, part);
  const inner = part.kind === 'activity' ? part.loop === 'inner' : part.inner !== undefined;
  const undoes = node.isForCompensation === true || isUndoing(world, owner);
  // What undoes belongs to the event that has thrown, wherever its activity was.
  if (!undoes) expect('node' in owner && owner.node).to.equal(inner ? node.index : node.parent);
  if (part.kind === 'transition' && part.phase === 'join') return;
  // Somebody has to trigger it.
  if (node.type === 'receiveTask' && node.events.length === 0) return;
  const what = `${world.id(part)} waits for something`;
  expect(
    below.some((one) => isToken(one) || WAITS.includes(one.kind)),
    what,
  ).to.equal(true);
}

function isUndoing(world: World, owner: Part): boolean {
  if (owner.kind !== 'activity') return false;
  const { events } = nodeOf(world, owner).node;
  return events.some(({ kind }) => kind === 'compensation' || kind === 'cancel');
}

const WAITS: readonly Part['kind'][] = [
  'userTask',
  'externalTask',
  'job',
  'subscription',
  'process',
];

function isToken({ kind }: Part): boolean {
  return kind === 'activity' || kind === 'transition';
}

/** Activity instances that have started and not ended, by the history. */
function open(world: World): Seq[] {
  const seqs = new Set<Seq>();
  for (const event of world.events) {
    if (event.type === 'activityStarted') {
      expect(seqs.has(event.instance!), 'started twice').to.equal(false);
      seqs.add(event.instance!);
    }
    if (event.type === 'activityEnded') {
      expect(seqs.delete(event.instance!), 'ended without a start').to.equal(true);
    }
  }
  return [...seqs].toSorted((a, b) => a - b);
}

export function nodeOf(
  world: World,
  part: { process: Seq; node: number },
): { model: Model; node: Model['nodes'][number] } {
  const scope = world.aggregate!.parts.get(part.process);
  const id = scope?.kind === 'process' ? scope.definition : '';
  const { model } = world.definitions.find((one) => one.id === id)!;
  return { model, node: model.nodes[part.node]! };
}
