import { expect } from 'chai';
import { fixture } from '../../support/fixture.js';
import { modelOf, nodeOf } from './support.js';

/** Models as people deploy them to Camunda 7, written by hand rather than by a modeller. */
describe('bpmn: ordinary Camunda 7 models', () => {
  it('an office: forms, candidates, error and timer boundaries, two starts', async () => {
    // when
    const model = await modelOf(fixture(import.meta.url, 'camunda/office.bpmn'));

    // then
    expect([model.key, model.versionTag, model.historyTimeToLive]).to.deep.equal([
      'office',
      'v1',
      'P7D',
    ]);
    expect(nodeOf(model, 'start').formKey?.source).to.equal('embedded:app:forms/start.html');
    expect(nodeOf(model, 'opened').events[0]?.kind).to.equal('message');
    expect(nodeOf(model, 'review').boundary).to.have.length(2);
    expect(model.nodes.map((node) => node.index)).to.deep.equal([...model.nodes.keys()]);
  });

  it('a worker: external task with properties and a caught BPMN error', async () => {
    // when
    const model = await modelOf(fixture(import.meta.url, 'camunda/worker.bpmn'));

    // then
    expect(nodeOf(model, 'work').external?.topic.source).to.equal('check-licence');
    expect(nodeOf(model, 'work').properties).to.deep.equal({ station: 'window 3' });
    expect(nodeOf(model, 'refused').events).to.deep.equal([
      {
        kind: 'error',
        code: 'REFUSED',
        codeVariable: 'errorCode',
        messageVariable: 'errorMessage',
      },
    ]);
  });

  it('signals and escalations, with their codes and names', async () => {
    // when
    const model = await modelOf(fixture(import.meta.url, 'camunda/signals.bpmn'));

    // then
    expect(nodeOf(model, 'doubted')).to.deep.include({
      events: [{ kind: 'escalation', code: 'DOUBT' }],
      interrupting: false,
    });
    expect(nodeOf(model, 'hold').events).to.deep.equal([
      { kind: 'signal', name: { language: 'literal', source: 'recall' } },
    ]);
  });
});
