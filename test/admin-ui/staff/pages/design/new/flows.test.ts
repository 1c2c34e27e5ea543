import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  childrenOf,
  flowElementsOf,
  isA,
  processesOf,
  textOf,
} from '../../../../../../admin-ui/diagram/model.js';
import {
  hasDepartment,
  withBasics,
} from '../../../../../../admin-ui/staff/pages/design/new/basics.js';
import { FLOWS } from '../../../../../../admin-ui/staff/pages/design/new/flows.js';
import {
  readOrigin,
  writeOrigin,
} from '../../../../../../admin-ui/staff/pages/design/new/origin.js';
import { itemOf } from '../../../../../../admin-ui/diagram/stations.js';
import { projectPath } from '../../../../../support/fixture.js';
import { definitionsOf, shipped } from '../../../../diagram/models.js';

interface Shipped {
  readonly id: string;
}

const templates = JSON.parse(
  readFileSync(projectPath('processes/templates/templates.json'), 'utf8'),
) as readonly Shipped[];

describe('admin-ui/staff/pages/design/new', () => {
  it('has a picture of every template', () => {
    expect(Object.keys(FLOWS).sort()).to.deep.equal(templates.map(({ id }) => id).sort());
  });

  for (const { id } of templates) {
    it(`shows the steps of ${id} as its diagram has them`, async () => {
      // given
      const [process] = processesOf(await definitionsOf(shipped(`templates/${id}.bpmn`)));
      // when
      const drawn = flowElementsOf(process!).filter((element) => isA(element, 'bpmn:Activity'));
      const organs = childrenOf(itemOf(drawn[0]!), 'organs');
      // then
      const steps = FLOWS[id]?.steps.map(({ name }) => name[0]);
      expect(steps).to.deep.equal(drawn.map((element) => textOf(element, 'name')));
      const isOfCounty = organs.some((organ) => textOf(organ, 'role') === 'department');
      expect(hasDepartment(id)).to.equal(isOfCounty);
    });
  }

  it('writes the answers into the item and leaves the rest', () => {
    // given
    const item = {
      name: '模板',
      block: 'welfare',
      organs: [
        { role: 'window', name: '窗口', at: 'acceptingTownship' },
        { role: 'department', name: '县民政局', at: 'county', department: 'civil' },
      ],
      statutoryLimit: { none: '没有规定' },
      promisedLimit: { variants: [{ n: '5', unit: 'workday', anchor: 'accepted', basis: '承诺' }] },
    };
    // when
    const made = withBasics({
      name: '新事项',
      code: 'A-1',
      department: { code: 'health', name: '县卫生健康局' },
      statutory: 20,
      promised: 8,
    })(item);
    // then
    expect(made).to.include({ name: '新事项', code: 'A-1', block: 'welfare' });
    expect(made.organs?.[1]).to.include({ name: '县卫生健康局', department: 'health' });
    expect(made.organs?.[0]).to.deep.equal(item.organs[0]);
    expect(made.promisedLimit).to.deep.equal({
      variants: [{ n: '8', unit: 'workday', anchor: 'accepted', basis: '承诺' }],
    });
    expect(made.statutoryLimit?.none).to.equal(undefined);
    expect(made.statutoryLimit?.variants?.[0]).to.include({ n: '20', unverified: 'true' });
  });

  it('keeps the choice in the address', () => {
    for (const text of ['nothing', 'template:forward', 'item:felling']) {
      expect(writeOrigin(readOrigin(text)!)).to.equal(text);
    }
    for (const text of [null, '', 'item:', 'template:../x', 'draft:a']) {
      expect(readOrigin(text)).to.equal(undefined);
    }
  });
});
