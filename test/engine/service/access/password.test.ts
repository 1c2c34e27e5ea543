import { expect } from 'chai';
import { scryptSync } from 'node:crypto';
import { hashPassword, passwordMatches } from '../../../../engine/service/access/password.js';

describe('a password', () => {
  it('is kept as scrypt of a salt of its own, at the cost that OWASP asks for', async () => {
    const [one, two] = [await hashPassword('密码 passt'), await hashPassword('密码 passt')];
    expect(one.salt).not.to.equal(two.salt);
    const salt = Buffer.from(one.salt, 'base64');
    const cost = { N: 32_768, r: 8, p: 1, maxmem: 67_108_864 };
    expect(one.hash).to.equal(scryptSync('密码 passt', salt, 32, cost).toString('base64'));
  });

  it('matches however its characters were composed, and no other does', async () => {
    const stored = await hashPassword('Caf\u00e9１２');
    expect(await passwordMatches('Cafe\u030112', stored)).to.equal(true);
    expect(await passwordMatches('Cafe12', stored)).to.equal(false);
  });

  it('of nobody matches nothing', async () => {
    expect(await passwordMatches('', undefined)).to.equal(false);
  });
});
