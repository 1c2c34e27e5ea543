import { expect } from 'chai';
import { Counters } from '../../../engine/runtime/counters.js';
import type { Step } from '../../../engine/core/outcome.js';
import { createStep } from '../../../engine/core/step.js';
import { neighbour, ONE_TASK, world } from './support.js';
import type { World } from './support.js';

const SERIES = '受理通知书/卫健局/2026';

describe('counters', () => {
  let node: World;
  let counters: Counters;

  beforeEach(async () => {
    node = await world({ models: [] });
    counters = new Counters(node.runtime.documents);
  });

  async function drawn(from = counters, series = SERIES): Promise<string> {
    const draw = from.draw('county');
    await draw.lease(series);
    return draw.number(series)!;
  }

  it('count from one in order, each series and each tenant for itself', async () => {
    // when
    const numbers = [await drawn(), await drawn(), await drawn(counters, 'other')];
    const other = counters.draw('other county');
    await other.lease(SERIES);
    // then
    expect(numbers).to.deep.equal(['1', '2', '1']);
    expect(other.number(SERIES)).to.equal('1');
  });

  it('keep the number of a command that is stepped again', async () => {
    // given
    const draw = counters.draw('county');
    expect(draw.number(SERIES)).to.equal(undefined);
    // when
    await draw.lease(SERIES);
    await draw.lease(SERIES);
    // then
    expect([draw.number(SERIES), draw.number(SERIES), await drawn()]).to.deep.equal([
      '1',
      '1',
      '2',
    ]);
  });

  it('give the numbers of refused commands to the next ones, the lowest first', async () => {
    // given
    const draws = [counters.draw('county'), counters.draw('county'), counters.draw('county')];
    for (const draw of draws) await draw.lease(SERIES);
    // when
    draws[2]!.giveBack(undefined);
    draws[0]!.giveBack(undefined);
    // then
    expect([await drawn(), await drawn(), await drawn()]).to.deep.equal(['1', '3', '4']);
  });

  it('are unique and without gaps among many at once on two nodes', async () => {
    // given
    const others = new Counters(neighbour(node).runtime.documents);
    // when
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, index) => drawn(index % 2 === 0 ? counters : others)),
    );
    // then
    const sorted = all.map(Number).toSorted((a, b) => a - b);
    expect(sorted).to.deep.equal(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  it('draw for a step what it needs, and take it back when the step is refused', async () => {
    // given a step that wants a number, and then is refused once
    const step = createStep();
    const seen: (string | undefined)[] = [];
    let refusals = 1;
    const wanting: Step = (aggregate, command, env) => {
      const number = (env.cases as unknown as { number?: string } | undefined)?.number;
      if (number === undefined) return { needs: { numbers: [SERIES] } };
      seen.push(number);
      if (refusals-- > 0) return { rejected: { code: 'SUSPENDED' } };
      return step(aggregate, command, env);
    };
    const { runtime } = await world({ step: wanting, models: [ONE_TASK] });
    const command = { type: 'start', definition: { key: 'one-task' } } as const;
    const caller = {
      tenant: 'county',
      actor: {},
      cases: (number: (series: string) => string | undefined) =>
        ({ number: number(SERIES) }) as never,
    };
    // when
    for (let i = 0; i < 3; i++) await runtime.startInstance(command, caller);
    // then
    expect(seen).to.deep.equal(['1', '1', '2']);
  });
});
