import { expect } from 'chai';
import { createEngine, type Engine, VirtualClock } from '../../engine/main.js';
import { fixture } from '../support/fixture.js';

describe('engine: variables of a running process changed though no command was given', () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    const bpmn = fixture(import.meta.url, 'variables-change-by-themselves.bpmn');
    await engine.deploy({ 'a.bpmn': bpmn });
  });
  afterEach(() => engine.close());

  async function start(variables: Record<string, never>) {
    const started = await engine.start('kept', { variables });
    if ('rejected' in started) throw new Error(started.rejected.message);
    return started;
  }

  async function variablesOf(id: string) {
    const instance = await engine.instance(id);
    return 'rejected' in instance ? instance : instance.variables;
  }

  it('keeps a value of its own when the caller goes on with the one it gave', async () => {
    // given
    const list: unknown[] = [1];
    const { id } = await start({ list } as never);
    // when
    list.push(2);
    // then
    expect(await variablesOf(id)).to.deep.equal({ list: [1] });
  });

  it('gives values that the reader may write on', async () => {
    // given
    const { id, variables } = await start({ person: { name: '张三' } } as never);
    // when
    (variables['person'] as Record<string, unknown>)['name'] = '李四';
    // then
    expect(await variablesOf(id)).to.deep.equal({ person: { name: '张三' } });
  });

  for (const value of [new Date(0), new Map([[1, 2]]), Buffer.from('a'), /a/]) {
    it(`refuses what would be another value once it is stored: ${value.constructor.name}`, async () => {
      // when
      const started = await engine.start('kept', { variables: { value } as never });
      // then
      expect(started).to.have.nested.property('rejected.code', 'INVALID_COMMAND');
    });
  }
});
