import { expect } from 'chai';
import { fixture } from '../../support/fixture.js';
import { compiled, modelOf, nodeOf, refusals } from './support.js';

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

  it('signals and escalations are refused by name, each with its element', async () => {
    // when
    const answer = await compiled(fixture(import.meta.url, 'camunda/signals.bpmn'));

    // then
    expect(refusals(answer)).to.deep.equal([
      'EVENT_DEFINITION_UNSUPPORTED doubted 10',
      'EVENT_DEFINITION_UNSUPPORTED hold 14',
    ]);
    const [first, second] = 'problems' in answer ? answer.problems : [];
    expect(first?.message).to.contain('升级边界事件');
    expect([second?.elementName, second?.column]).to.deep.equal(['等召回', 5]);
  });
});
