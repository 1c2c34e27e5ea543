import { expect } from 'chai';
import type { Item } from '../../../../engine/core/case/item.js';
import { issueFact, regionNames } from '../../../../engine/service/documents/issue-fact.js';
import { submit } from '../../../../engine/service/forms/submissions.js';
import { Directory } from '../../../../engine/service/organisation/directory.js';
import type { OrganEntry } from '../../../../engine/service/organisation/organ.js';
import { TENANT, world } from '../forms/support.js';

const organ = (kind: string, division: string, name: string): OrganEntry =>
  ({
    v: 1,
    tenant: TENANT,
    id: division,
    kind,
    division,
    name,
    shortName: '',
    parents: [],
  }) as never;
const ORGANS = [
  organ('township', '130322101', '青山镇人民政府'),
  organ('village', '130322101003', '石门村便民服务站'),
];
const form = (...keys: string[]): string =>
  JSON.stringify({
    title: '表',
    components: keys.map((key) => ({ type: 'textfield', key, label: key })),
  });

describe('the command that issues a result', () => {
  it('says what all the forms of the case said', async () => {
    // given
    const context = world();
    const directory = new Directory(context.runtime);
    const deployment = await context.deploy({
      'relief.application.form.json': form('cause'),
      'relief.approval.form.json': form('approvedAmount', 'payment'),
    });
    const ref = { tenant: TENANT, deployment, by: 'zhang' };
    const first = await submit(context, { ...ref, key: 'application', data: { cause: '火灾' } });
    if ('rejected' in first) throw new Error('refused');
    const second = await submit(context, {
      ...ref,
      key: 'approval',
      previousSubmissionId: first.value.id,
      data: { approvedAmount: '800', payment: '现金' },
    });
    if ('rejected' in second) throw new Error('refused');
    const request = {
      tenant: TENANT,
      item: { result: { name: '决定书', template: 'relief-decision' } } as unknown as Item,
      applicant: { kind: 1, name: '郑一', idType: '身份证', idNumber: '1' },
    };

    // when
    const fact = await issueFact(
      { ...context, directory },
      { ...request, submission: second.value.id },
    );
    const without = await issueFact({ ...context, directory }, request);

    // then
    expect(fact).to.deep.equal({
      value: { type: 'issue', fields: { cause: '火灾', approvedAmount: '800', payment: '现金' } },
    });
    expect(without).to.have.nested.property('rejected.detail.field', '困难事由');
  });

  it('names places as people do', () => {
    const name = regionNames(ORGANS);
    expect(name('130322101003')).to.equal('青山镇石门村');
    expect(name('130322101')).to.equal('青山镇');
    expect(name('130322101009')).to.equal('青山镇（130322101009）');
    expect(name('999999999')).to.equal(undefined);
  });

  it('is not told twice where the village’s own name begins with its township', () => {
    const name = regionNames([
      organ('township', '130399105', '云溪县松林乡人民政府'),
      organ('village', '130399105201', '松林乡东村'),
    ]);
    expect(name('130399105201')).to.equal('云溪县松林乡东村');
  });
});
