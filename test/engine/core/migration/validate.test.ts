import { expect } from 'chai';
import { generatePlan } from '../../../../engine/core/migration/generate.js';
import { problemsOf } from '../../../../engine/core/migration/validate.js';
import { message, multiInstance, process, timer } from '../../../support/model.js';

const before = process().start().userTask('a').external('b').receive('c', 'm').end('e').build();

describe('a migration plan', () => {
  const codes = (source: string, target: string, after = before) =>
    problemsOf(before, after, [{ source, target }]).map(({ code }) => code);

  it('that fits has no problems', () => {
    expect(codes('a', 'a')).to.deep.equal([]);
    expect(codes('a#multiInstanceBody', 'a')).to.deep.equal([]);
  });

  it('names elements that there are', () => {
    expect(codes('x', 'a')).to.deep.equal(['SOURCE_UNKNOWN']);
    expect(codes('a', 'x')).to.deep.equal(['TARGET_UNKNOWN']);
    expect(codes('p', 'p')).to.deep.equal(['SOURCE_UNKNOWN', 'TARGET_UNKNOWN']);
  });

  it('maps an element once, to one of its type', () => {
    expect(codes('a', 'b')).to.deep.equal(['TYPE_DIFFERS']);
    const twice = [
      { source: 'a', target: 'a' },
      { source: 'a', target: 'a2' },
    ];
    const after = process().start().userTask('a').userTask('a2').build();
    expect(problemsOf(before, after, twice).map(({ code }) => code)).to.include('SOURCE_TWICE');
  });

  it('keeps the kind of event and of repetition', () => {
    const timed = process().start().catching('c', timer('PT1H')).build();
    const caught = process().start().catching('c', message('m')).build();
    expect(problemsOf(caught, timed, [{ source: 'c', target: 'c' }])[0]?.code).to.equal(
      'EVENTS_DIFFER',
    );
    const repeated = process()
      .start()
      .userTask('a', { loop: multiInstance({}) })
      .build();
    expect(codes('a', 'a', repeated)).to.deep.equal(['LOOP_DIFFERS']);
  });

  it('keeps a boundary event on its activity', () => {
    const built = (host: string) => {
      const builder = process().start().userTask('a').userTask('b').end();
      return builder.boundary(host, 'late', timer('PT1H')).end('gone').build();
    };
    const plan = [
      { source: 'a', target: 'a' },
      { source: 'late', target: 'late' },
    ];
    expect(problemsOf(built('a'), built('b'), plan)[0]?.code).to.equal('HOST_DIFFERS');
  });

  it('suggests itself: the same id, type and scope', () => {
    // given the sub-process is new around b
    const after = process().start().userTask('a');
    after
      .subProcess('inside', (it) => it.start('begin').external('b'))
      .receive('c', 'm')
      .end('e');
    // when
    const plan = generatePlan(before, after.build(), true);
    // then
    expect(plan.map(({ source }) => source)).to.deep.equal(['startEvent1', 'a', 'c', 'e']);
    expect(plan.find(({ source }) => source === 'c')?.updateEventTrigger).to.equal(true);
  });

  it('costs what the process has elements: its own size, not its square', () => {
    // given
    const readsOf = (size: number): number => {
      const long = process().start();
      for (let i = 0; i < size; i++) long.userTask(`t${i}`);
      const built = long.end().build();
      let reads = 0;
      const get = (nodes: typeof built.nodes, at: string | symbol): unknown => {
        reads += 1;
        return Reflect.get(nodes, at);
      };
      const model = { ...built, nodes: new Proxy(built.nodes, { get }) };
      expect(generatePlan(model, model, false)).to.have.length(size + 2);
      return reads;
    };
    // then ten times the size is read ten times as often; a square would be a hundred times
    expect(readsOf(1_000) / readsOf(100)).to.be.below(12);
  });
});
