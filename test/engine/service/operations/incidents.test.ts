import { expect } from 'chai';
import { listIncidents, retryIncident } from '../../../../engine/service/operations/incidents.js';
import { deploy } from '../../../../engine/service/process/deploy.js';
import { startPlain } from '../../../../engine/service/process/plain-instances.js';
import { County, TENANT, codeOf, ok } from '../../../support/county.js';

/** After a minute a gateway without a way out: the job of the timer fails each time. */
const STUCK = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t">
  <bpmn:process id="stuck" name="等一分钟" isExecutable="true">
    <bpmn:startEvent id="s" /><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="w" />
    <bpmn:intermediateCatchEvent id="w" name="一分钟后"><bpmn:timerEventDefinition id="t">
      <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1M</bpmn:timeDuration>
    </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    <bpmn:sequenceFlow id="g" sourceRef="w" targetRef="x" />
    <bpmn:exclusiveGateway id="x" />
    <bpmn:sequenceFlow id="h" sourceRef="x" targetRef="e">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">#{go == true}</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="i" sourceRef="x" targetRef="e">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">#{go == 'yes'}</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:endEvent id="e" />
  </bpmn:process>
</bpmn:definitions>`;

describe('incidents (流程异常)', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(() => county.close());

  const list = async () => ok(await listIncidents(county.context, {}, await county.as('operator')));

  it('say what failed and where, and are gone when a retry is under way', async () => {
    // given
    const operator = await county.as('operator');
    await deploy(county.context.kernel, { 'stuck.bpmn': STUCK }, { tenant: TENANT });
    const variables = { go: { value: false, type: 'Boolean' } };
    const start = { key: 'stuck', variables };
    ok(await startPlain(county.context, start as never, operator));
    await county.later({ days: 1 });

    // when
    const { items, total } = await list();

    // then
    expect(total).to.equal(1);
    expect(items[0]).to.include({
      kind: 'failedJob',
      elementId: 'w',
      elementName: '一分钟后',
      definitionName: '等一分钟',
    });
    expect(items[0]?.message).to.be.a('string').and.not.equal('');
    ok(await retryIncident(county.context, items[0]!.id, operator));
    expect((await list()).items).to.deep.equal([]);
    await county.later({ minutes: 10 });
    expect((await list()).items).to.have.lengthOf(1);
  });

  it('are refused a retry where there is none', async () => {
    const operator = await county.as('operator');
    expect(codeOf(await retryIncident(county.context, 'nonsense', operator))).to.equal('NOT_FOUND');
  });
});
