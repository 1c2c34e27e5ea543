import { expect } from 'chai';
import { welcome } from '../../../engine/cli/welcome.js';

describe('the welcome', () => {
  it('says what to open and, in the demonstration, who can sign in', () => {
    // when
    const prepared = {
      accounts: [{ user: 'admin', name: '管理员' }],
      organs: 3,
      people: 7,
      items: 2,
    };
    const lines = welcome({ host: '::1', port: 8080, data: '/srv/y', demo: true }, prepared);
    // then
    const text = lines.join('\n');
    expect(text).to.contain('http://[::1]:8080/c').and.contain('/srv/y');
    expect(text)
      .to.contain('演示县有 3 个机构、7 名人员、2 个流程')
      .and.contain('admin       管理员');
    expect(text).to.contain('npm run demo');
  });

  it('gives the one-time link of an empty system, and no password', () => {
    const settings = { host: '127.0.0.1', port: 80, data: 'd', demo: false };
    const text = welcome(settings, { token: 'once' }).join('\n');
    expect(text).to.contain('http://127.0.0.1:80/setup#once');
    expect(text).not.to.contain('demo');
  });

  it('gives only the addresses once there are people', () => {
    const settings = { host: '127.0.0.1', port: 80, data: 'd', demo: false };
    expect(welcome(settings, undefined)).to.have.length(4);
  });
});
