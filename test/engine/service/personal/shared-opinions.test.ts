import { expect } from 'chai';
import {
  saveSharedOpinions,
  sharedOpinions,
} from '../../../../engine/service/personal/shared-opinions.js';
import { County, codeOf, ok } from '../../../support/county.js';

describe('opinions shared by an organ', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  it('are there for all colleagues and for nobody else', async () => {
    const opinions = [{ title: '同意', text: '符合卫生要求，建议准予。' }];
    const who = await county.as('health.review');
    ok(await saveSharedOpinions(county.context, 'health', opinions, who));
    const colleague = await county.as('health.decision');
    expect(ok(await sharedOpinions(county.context, colleague)).items).to.deep.equal([
      { organ: 'health', ...opinions[0] },
    ]);
    const other = await county.as('water.review');
    expect(ok(await sharedOpinions(county.context, other)).items).to.deep.equal([]);
    const stolen = await saveSharedOpinions(county.context, 'health', [], other);
    expect(codeOf(stolen)).to.equal('NOT_FOUND');
  });

  it('are a hundred at most', async () => {
    const many = Array.from({ length: 101 }, (_, n) => ({ title: `${n}`, text: `${n}` }));
    const who = await county.as('health.review');
    const refused = await saveSharedOpinions(county.context, 'health', many, who);
    expect(codeOf(refused)).to.equal('SIZE_LIMIT');
  });
});
