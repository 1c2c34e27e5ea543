import { expect } from 'chai';
import { conditionFields } from '../../../admin-ui/diagram/condition-fields.js';
import { flowElementsOf, processesOf } from '../../../admin-ui/diagram/model.js';
import { definitionsOf, shipped } from './models.js';

const FORM = {
  key: 'application',
  title: '申请表',
  fields: [{ key: 'area', label: '面积', type: 'number' as const }],
};

async function fieldsOn(item: string, flowId: string) {
  const [process] = processesOf(await definitionsOf(shipped(`items/${item}.bpmn`)));
  const all = flowElementsOf(process as NonNullable<typeof process>);
  const flow = all.find(({ id }) => id === flowId);
  return conditionFields(flow as NonNullable<typeof flow>, [FORM], 'zh');
}

describe('diagram condition fields', () => {
  it('offer the buttons of the step before first', async () => {
    // when
    const [first] = await fieldsOn('publicHygiene', 'needsTestingToTesting');
    // then
    expect(first?.label).to.equal('上一步的结论');
    expect(first?.fields).to.deep.equal([
      {
        key: 'outcome',
        label: '审查：办理结论',
        type: 'choice',
        options: [
          { value: 'opinion', label: '出具审查意见' },
          { value: 'beginSpecialProcedure', label: '需要检测' },
        ],
      },
    ]);
  });

  it('offer what a block gave back behind it', async () => {
    const [first] = await fieldsOn('publicHygiene', 'isReturnedToReview');
    expect(first?.fields.map(({ key }) => key)).to.deep.equal(['decisionOutcome']);
    expect(first?.fields[0]?.options?.map(({ label }) => label)).to.include('退回审查');
  });

  it('offer forms and what the engine knows of the case, no field twice', async () => {
    const groups = await fieldsOn('ruralHouse', 'isAcceptedToSiteVisit');
    const keys = groups.flatMap(({ fields }) => fields.map(({ key }) => key));
    expect(keys).to.include.members(['area', 'case.urgent', 'allAgreed']);
    expect(new Set(keys).size).to.equal(keys.length);
  });
});
