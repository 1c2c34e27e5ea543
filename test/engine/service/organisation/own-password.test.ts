import { expect } from 'chai';
import { principalOf, signIn } from '../../../../engine/service/access/sign-in.js';
import { changeOwnPassword } from '../../../../engine/service/organisation/own-password.js';
import { County, codeOf, ok } from '../../../support/county.js';

describe('one’s own password', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  it('is changed by the one that holds; other sessions end, and the old one opens no more', async () => {
    // given
    const attempt = { user: 'clerk', address: '10.0.0.1' };
    const { token } = ok(await signIn(county.context, { ...attempt, password: 'demo' }));
    const who = await county.as('clerk');
    const change = (password: string) =>
      changeOwnPassword(
        county.context,
        { password, newPassword: '新的密码足够长了', ...attempt },
        who,
      );
    expect(codeOf(await change('wrong'))).to.equal('WRONG_PASSWORD');
    // when
    const changed = ok(await change('demo'));
    // then
    expect(await principalOf(county.context, token)).to.equal('expired');
    expect(await principalOf(county.context, changed.token)).to.include({ user: 'clerk' });
    expect(codeOf(await signIn(county.context, { ...attempt, password: 'demo' }))).to.equal(
      'WRONG_PASSWORD',
    );
  });
});
