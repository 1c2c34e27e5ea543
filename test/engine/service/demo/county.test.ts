import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  type CountyData,
  type StaffData,
  organsOf,
  staffOf,
} from '../../../../engine/service/demo/county.js';
import { projectPath } from '../../../support/fixture.js';

const county = readCounty('organisation.json') as CountyData;
const staff = readCounty('staff.json') as StaffData;

describe('the demonstration county', () => {
  const organs = organsOf(county, 'default');
  const people = staffOf(staff, organs, 'default');
  const ofKind = (kind: string) => organs.filter((organ) => organ.kind === kind);

  it('has a government, twelve departments and sixteen townships', () => {
    expect(ofKind('government')).to.have.length(1);
    expect(ofKind('department').map(({ id }) => id)).to.have.members([
      'health',
      'forestry',
      'market',
      'civil',
      'land',
      'agriculture',
      'water',
      'transport',
      'police',
      'education',
      'justice',
      'housing',
    ]);
    expect(ofKind('township')).to.have.length(16);
  });

  it('has nobody twice, and every organ below those that it names', () => {
    const ids = organs.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(new Set(people.map(({ user }) => user)).size).to.equal(people.length);
    for (const [index, { parents }] of organs.entries()) {
      for (const parent of parents) expect(ids.indexOf(parent)).to.be.within(0, index - 1);
    }
  });

  it('gives a stationed unit two parents, and a village a division of twelve digits', () => {
    for (const { parents } of ofKind('stationedUnit')) {
      const kinds = parents.map((id) => organs.find((organ) => organ.id === id)?.kind);
      expect(kinds).to.deep.equal(['department', 'township']);
    }
    for (const { division } of ofKind('village')) expect(division).to.match(/^\d{12}$/);
    for (const { division } of ofKind('township')) expect(division).to.match(/^\d{9}$/);
  });

  it('has an A and a B officer, two persons, at every post', () => {
    for (const { user, posts, roles } of people) {
      expect(roles, user).not.to.deep.equal([]);
      const [held] = posts;
      if (held?.officer !== 'A' || user !== `${held.organ}.${held.post}`) continue;
      expect(people.some((other) => other.user === `${user}.b`)).to.equal(true);
    }
    const users = people.map(({ user }) => user);
    expect(users).to.include.members(['qinghe.acceptance', 'health.review.b', 'forestry.head']);
  });

  it('names seal and remedies of everybody who decides', () => {
    for (const organ of [...ofKind('department'), ...ofKind('township')]) {
      expect(organ.seal).to.equal(`${organ.name}（印章）`);
      expect(organ.remedies).to.have.keys('reconsideration', 'court');
    }
  });
});

function readCounty(file: string): unknown {
  return JSON.parse(readFileSync(projectPath(`processes/county/${file}`), 'utf8'));
}
