import { expect } from 'chai';
import type { Staff } from '../../../../engine/service/access/principal.js';
import { readPreference, savePreference } from '../../../../engine/service/personal/preferences.js';
import { County, codeOf, ok } from '../../../support/county.js';

describe('preferences (个人设置)', () => {
  let county: County;
  let zhang: Staff;
  let li: Staff;
  before(async () => {
    county = await County.open();
    zhang = await county.as('health.review');
    li = await county.as('health.review.b');
  });
  after(() => county.close());

  const read = async (key: string, who: Staff) =>
    ok(await readPreference(county.context, key, who)).value;

  it('are kept under a key, each person their own, and null takes them away', async () => {
    // given
    ok(await savePreference(county.context, 'opinions', ['同意。'], zhang));
    // then
    expect(await read('opinions', zhang)).to.deep.equal(['同意。']);
    expect(await read('opinions', li)).to.equal(null);
    expect(await read('constructor', zhang)).to.equal(null);
    ok(await savePreference(county.context, 'opinions', null, zhang));
    expect(await read('opinions', zhang)).to.equal(null);
  });

  it('are bounded in size and number', async () => {
    const long = await savePreference(county.context, 'long', 'x'.repeat(40_000), zhang);
    expect(codeOf(long)).to.equal('SIZE_LIMIT');
    for (let n = 0; n < 64; n++) ok(await savePreference(county.context, `k${n}`, n, zhang));
    const more = await savePreference(county.context, 'k64', 64, zhang);
    expect(codeOf(more)).to.equal('SIZE_LIMIT');
    ok(await savePreference(county.context, 'k0', 'again', zhang));
  });
});
