import { expect } from 'chai';
import {
  EXCEPTIONS,
  type Lockfile,
  mayShip,
  productionDependencies,
} from '../../scripts/licences.js';
import { readSource } from '../support/tree.js';

describe('licences', () => {
  const lock = JSON.parse(readSource('package-lock.json')) as Lockfile;
  const shipped = productionDependencies(lock);

  it('of all that ships allow us to ship it', () => {
    expect(shipped.length).to.be.greaterThan(20);
    expect(shipped.filter((dependency) => !mayShip(dependency))).to.deep.equal([]);
  });

  it('have no exception that nothing needs', () => {
    const names = shipped.map(({ name }) => name);
    expect(Object.keys(EXCEPTIONS).filter((name) => !names.includes(name))).to.deep.equal([]);
  });

  for (const [licence, expected] of [
    ['MIT', true],
    ['(MPL-2.0 OR Apache-2.0)', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0', false],
    ['GPL-3.0', false],
    ['OSL-3.0', false],
    ['SEE LICENSE IN LICENSE', false],
    ['none stated', false],
  ] as const) {
    it(`${expected ? 'let' : 'do not let'} "${licence}" through`, () => {
      expect(mayShip({ name: 'x', licence })).to.equal(expected);
    });
  }

  it('bind an exception to the licence it was made for', () => {
    expect(mayShip({ name: 'browser-cookies', licence: 'GPL-3.0' })).to.equal(false);
  });

  it('leave out what is for developers only, and find nested packages', () => {
    // given
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', license: 'MIT' },
      'node_modules/b/node_modules/@a/c': { version: '3.0.0', optional: true },
      'node_modules/d': { version: '4.0.0', license: 'MIT', dev: true },
    };

    // when
    const found = productionDependencies({ packages });

    // then
    expect(found.map(({ name, licence, optional }) => ({ name, licence, optional }))).to.deep.equal(
      [
        { name: '@a/c', licence: 'none stated', optional: true },
        { name: 'b', licence: 'MIT', optional: false },
      ],
    );
  });
});
