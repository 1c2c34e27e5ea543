import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { type Engine, VirtualClock, createEngine } from '../../../../engine/main.js';
import { given } from '../../../support/answer.js';
import { projectPath } from '../../../support/fixture.js';

const DIAGRAM = projectPath('test/engine/cli/run/everything.bpmn');

describe('what an instance waits for', () => {
  let engine: Engine;
  before(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    given(await engine.deploy({ 'everything.bpmn': await readFile(DIAGRAM, 'utf8') }));
  });
  after(() => engine.close());

  it('is told kind by kind, with what brings it about', async () => {
    // given
    const { id } = given(await engine.start('everything'));
    const only = async () => given(await engine.waits(id))[0]!;
    // when, then
    const task = await only();
    expect(task).to.include({ kind: 'userTask', elementId: 'check', elementName: '审核' });
    given(await engine.complete(task.id));
    const work = await only();
    expect(work).to.include({ kind: 'externalTask', name: 'print' });
    given(await engine.fetchAndLock({ worker: 'w', topics: ['print'], maxTasks: 1, lockMs: 9 }));
    given(await engine.completeExternal(work.id, 'w'));
    expect(await only()).to.include({ kind: 'message', name: 'paid' });
    given(await engine.correlate({ message: 'paid' }));
    expect(await only()).to.include({ kind: 'timer', dueAt: 24 * 3_600_000 });
  });

  it('is refused for what is no instance', async () => {
    expect(await engine.waits('x')).to.have.nested.property('rejected.code', 'NOT_FOUND');
  });
});
