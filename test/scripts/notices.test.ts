import { expect } from 'chai';
import { notices } from '../../scripts/notices.js';
import { projectPath } from '../support/fixture.js';
import { readSource } from '../support/tree.js';

describe('notices', () => {
  const written = readSource('THIRD-PARTY-NOTICES');

  it('are those of the packages that ship (otherwise: npm run notices)', () => {
    expect(written === notices(projectPath('.')), 'THIRD-PARTY-NOTICES is out of date').to.equal(
      true,
    );
  });

  it('carry the licence text of a package that we know', () => {
    expect(written).to.match(/^koa \d+\.\d+\.\d+ \(MIT\)$/m);
    expect(written).to.include('Copyright (c) 2019 Koa contributors');
  });
});
