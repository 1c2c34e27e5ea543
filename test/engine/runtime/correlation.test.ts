import { expect } from 'chai';
import type { Model } from '../../../engine/core/model.js';
import type { Correlated, Message } from '../../../engine/runtime/correlation.js';
import { message, process, timer } from '../../support/model.js';
import { CLERK, deploy, neighbour, rowsOf, send, start, taskOf, textOf, world } from './support.js';
import type { World } from './support.js';

const WAITS = process('waits').start().receive('r', 'paid').userTask('work').end().build();
const STARTS = (key = 'starts'): Model =>
  process(key).start('begin', message('paid')).userTask('work').end().build();
const LISTENS = process('listens')
  .start()
  .userTask('work')
  .end()
  .boundary('work', 'note', message('note'), false)
  .end('noted')
  .build();

describe('correlation', () => {
  it('wakes the one execution that waits', async () => {
    // given
    const node = await world({ models: [WAITS] });
    const { aggregate } = await start(node, 'waits');
    // when
    const answer = await correlate(node, { name: 'paid', variables: { sum: { value: 7 } } });
    // then
    expect(answer).to.deep.equal([{ type: 'execution', aggregate, process: 1 }]);
    const scope = (await node.runtime.read(aggregate))?.parts.get(1);
    expect(scope?.kind === 'process' && scope.vars?.['sum']?.value).to.equal(7);
  });

  it('prefers who waits to what would start', async () => {
    // given
    const node = await world({ models: [WAITS, STARTS()] });
    await start(node, 'waits');
    // when
    const [first] = await correlate(node, { name: 'paid' });
    const [second] = await correlate(node, { name: 'paid' });
    // then
    expect([first, second].map(kindOf)).to.deep.equal(['execution', 'start']);
  });

  it('tells executions apart by business key, instance and process variables', async () => {
    // given
    const node = await world({ models: [WAITS] });
    const started = [];
    for (const n of [1, 2, 3, 4]) {
      const more = { businessKey: `K-${n % 2}`, variables: { n: { value: n } } };
      started.push((await start(node, 'waits', more)).aggregate);
    }
    const [one, two, three, four] = started as [number, number, number, number];
    // when
    const answers = [
      await correlate(node, { name: 'paid' }),
      await correlate(node, { name: 'paid', businessKey: 'K-1' }),
      await correlate(node, { name: 'paid', businessKey: 'K-1', keys: { n: 3 } }),
      await correlate(node, { name: 'paid', keys: { n: 2, other: 1 } }),
      await correlate(node, { name: 'paid', target: { aggregate: four, process: 1 } }),
      await correlate(node, { name: 'paid', keys: { n: 2 } }),
      await correlate(node, { name: 'paid', businessKey: 'K-1' }),
    ];
    // then
    expect(answers.flat().map((a) => ('rejected' in a ? a.rejected.code : a.aggregate))).to.eql([
      'MESSAGE_AMBIGUOUS',
      'MESSAGE_AMBIGUOUS',
      three,
      'MESSAGE_NOT_CORRELATED',
      four,
      two,
      one,
    ]);
  });

  it('finds the one that its keys mean among many, beyond any page', async () => {
    // given
    const node = await world({ models: [WAITS] });
    const started = await Promise.all(
      Array.from({ length: 450 }, (_, n) =>
        start(node, 'waits', { variables: { n: { value: n } } }),
      ),
    );
    // when
    const [answer] = await correlate(node, { name: 'paid', keys: { n: 449 } });
    // then
    expect(answer).to.include({ type: 'execution', aggregate: started[449]!.aggregate });
  });

  it('refuses what nobody waits for, and keeps nothing of it', async () => {
    // given
    const node = await world({ models: [WAITS] });
    // when
    const [lost] = await correlate(node, { name: 'paid' });
    await start(node, 'waits');
    // then
    expect(lost).to.deep.equal({
      rejected: { code: 'MESSAGE_NOT_CORRELATED', detail: { name: 'paid' } },
    });
    expect(await rowsOf(node, 'subscription')).to.have.length(1);
  });

  it('starts the latest version only', async () => {
    // given
    const node = await world({ models: [STARTS()] });
    await deploy(node.runtime, STARTS());
    // when
    const [answer] = await correlate(node, {
      name: 'paid',
      businessKey: 'B-1',
      variables: { a: { value: 1 } },
    });
    // then
    expect(kindOf(answer)).to.equal('start');
    const [row] = await rowsOf(node, 'processInstance');
    expect(row?.fields).to.include({ businessKey: 'B-1' });
    expect(textOf(row, 'definitionId')).to.match(/^starts:2:/);
  });

  it('a version without the message start takes the subscription of the older one away', async () => {
    // given
    const node = await world({ models: [STARTS()] });
    const plain = process('starts').start().userTask('work').end().build();
    // when
    await deploy(node.runtime, plain);
    // then
    const [answer] = await correlate(node, { name: 'paid' });
    expect(answer).to.have.nested.property('rejected.code', 'MESSAGE_NOT_CORRELATED');
  });

  it('refuses a message that would start two definitions', async () => {
    // given
    const node = await world({ models: [STARTS('a'), STARTS('b')] });
    // when
    const [answer] = await correlate(node, { name: 'paid' });
    // then
    expect(answer).to.have.nested.property('rejected.code', 'MESSAGE_AMBIGUOUS');
    expect(await rowsOf(node, 'processInstance')).to.have.length(0);
  });

  it('never wakes a suspended instance', async () => {
    // given
    const node = await world({ models: [WAITS] });
    const { aggregate } = await start(node, 'waits');
    await send(node, aggregate, { type: 'suspend', process: 1 });
    // when
    const [answer] = await correlate(node, { name: 'paid' });
    // then
    expect(answer).to.have.nested.property('rejected.code', 'MESSAGE_NOT_CORRELATED');
  });

  it('to all wakes and starts all; nobody is no error', async () => {
    // given
    const node = await world({ models: [WAITS, STARTS('a'), STARTS('b')] });
    for (let i = 0; i < 250; i++) await start(node, 'waits');
    // when
    const answers = await correlate(node, { name: 'paid', all: true });
    const none = await correlate(node, { name: 'nothing', all: true });
    // then
    expect(answers.filter((one) => kindOf(one) === 'execution')).to.have.length(250);
    expect(answers.filter((one) => kindOf(one) === 'start')).to.have.length(2);
    expect(none).to.deep.equal([]);
  });

  it('to all reaches one that goes on listening once', async () => {
    // given
    const node = await world({ models: [LISTENS] });
    const started = await start(node, 'listens');
    // when
    const answers = await correlate(node, { name: 'note', all: true });
    // then
    expect(answers).to.have.length(1);
    const task = taskOf(started);
    expect((await send(node, started.aggregate, { type: 'completeTask', task })).ended).to.equal(
      true,
    );
  });

  it('picks again when somebody else was quicker', async () => {
    // given two messages, two who wait, and a third who can only be started
    const one = await world({ models: [WAITS, STARTS()] });
    const two = neighbour(one);
    await start(one, 'waits');
    // when
    const answers = await Promise.all([
      correlate(one, { name: 'paid' }),
      correlate(two, { name: 'paid' }),
    ]);
    // then
    expect(answers.flat().map(kindOf).toSorted()).to.deep.equal(['execution', 'start']);
  });

  it('picks again when the instance was cancelled meanwhile', async () => {
    // given
    const node = await world({ models: [WAITS, timerAndStart()] });
    const { aggregate } = await start(node, 'waits');
    // when
    const [, answers] = await Promise.all([
      send(node, aggregate, { type: 'cancel', process: 1, reason: 'x' }),
      correlate(node, { name: 'paid' }),
    ]);
    // then
    expect(answers.map(kindOf)).to.deep.equal(['start']);
  });
});

function timerAndStart(): Model {
  return process('both')
    .start('byMessage', message('paid'))
    .userTask('work')
    .end()
    .start('byTime', timer('PT1H'))
    .to('work')
    .build();
}

function correlate({ runtime }: World, sent: Message): Promise<readonly Correlated[]> {
  return runtime.correlate(sent, CLERK);
}

function kindOf(answer: Correlated | undefined): string {
  if (!answer) return 'nothing';
  return 'rejected' in answer ? answer.rejected.code : answer.type;
}
