import { expect } from 'chai';
import { disclosuresOf } from '../../../../../../../admin-ui/staff/pages/design/item/model/disclosures.js';
import { placeholders } from '../../../../../../../admin-ui/staff/pages/design/item/model/fault.js';
import { faultsOf } from '../../../../../../../admin-ui/staff/pages/design/item/model/faults.js';
import { PLACEHOLDER } from '../../../../../../../engine/bpmn/item-checks/placeholder-bases.js';

describe('design: a placeholder of a template', () => {
  const item = {
    legalBases: [{ text: '《公共场所卫生管理条例》第八条' }, { text: `${PLACEHOLDER}条款` }],
    stations: [
      { key: 'decision', powerBasis: { basis: `${PLACEHOLDER}决定`, unverified: 'true' } },
    ],
  };

  it('is told at its field', () => {
    const paths = ['legalBases.1.text', 'stations.0.powerBasis.basis'];
    expect(placeholders(item).map(({ path }) => path)).to.deep.equal(paths);
    expect(faultsOf(item).map(({ path }) => path)).to.include.members(paths);
  });

  it('counts as no legal basis', () => {
    const isGiven = (...texts: string[]) =>
      disclosuresOf({ legalBases: texts.map((text) => ({ text })) })[0]?.ok;
    expect(isGiven(`${PLACEHOLDER}条款`)).to.equal(false);
    expect(isGiven(`${PLACEHOLDER}条款`, '《行政许可法》第三十二条')).to.equal(true);
  });
});
