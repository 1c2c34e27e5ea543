import { expect } from 'chai';
import { ApiProblem } from '../../../../../admin-ui/api/problem.js';
import { delegationState } from '../../../../../admin-ui/staff/pages/operations/delegations/state.js';
import { fieldProblems } from '../../../../../admin-ui/staff/pages/operations/form-problems.js';
import { retryAll } from '../../../../../admin-ui/staff/pages/operations/incidents/retry-all.js';
import { initialPassword } from '../../../../../admin-ui/staff/pages/operations/initial-password.js';
import { organBody } from '../../../../../admin-ui/staff/pages/operations/organs/organ-body.js';
import { organTree } from '../../../../../admin-ui/staff/pages/operations/organs/tree.js';
import {
  absenceOn,
  matching,
  substitutesOf,
} from '../../../../../admin-ui/staff/pages/operations/people/matching.js';
import type { Person } from '../../../../../admin-ui/staff/pages/operations/queries.js';
import { readMetrics } from '../../../../../admin-ui/staff/pages/operations/system/metrics-text.js';

const person = (user: string, organ: string, more: Partial<Person> = {}): Person => ({
  user,
  name: `${user}的姓名`,
  roles: ['clerk'],
  posts: [{ organ, post: 'acceptance', officer: 'A' }],
  ...more,
});

describe('people', () => {
  const absences = [{ from: '2026-03-02', to: '2026-03-04' }];
  const zhang = person('Zhang', 'qinghe', { absences });
  const li = person('li', 'qinghe');
  const wang = person('wang', 'songlin');
  const gone = person('gone', 'qinghe', { disabled: true });
  const all = [zhang, li, wang, gone];

  it('are found by account, organ, role and state', () => {
    const users = (filter: object) => matching(all, filter).map(({ user }) => user);
    expect(users({ q: 'zhang' })).to.deep.equal(['Zhang']);
    expect(users({ organ: 'qinghe', state: 'active' })).to.deep.equal(['Zhang', 'li']);
    expect(users({ state: 'disabled' })).to.deep.equal(['gone']);
    expect(users({ state: 'absent' })).to.deep.equal(['Zhang']);
    expect(users({ role: 'operator' })).to.deep.equal([]);
    expect(users({})).to.have.lengthOf(4);
  });

  it('are absent on the days at both ends, and stood in for by colleagues in use', () => {
    const isAway = (day: string) => absenceOn(zhang, day) !== undefined;
    const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'];
    expect(days.map(isAway)).to.deep.equal([false, true, true, false]);
    expect(substitutesOf(zhang, all)).to.deep.equal([li]);
  });

  it('get passwords of fourteen plain signs, none likelier than others', () => {
    expect(initialPassword()).to.match(/^[a-zA-Z2-9]{14}$/);
    expect(initialPassword()).to.not.equal(initialPassword());
    // 224 = 4 × 56: bytes from there on are thrown away
    const bytes = Uint8Array.from([255, 224, ...Array<number>(14).fill(0)]);
    expect(initialPassword(bytes)).to.equal('a'.repeat(14));
  });
});

describe('organs', () => {
  const organ = (id: string, kind: string, parents: readonly string[] = []) =>
    ({ id, name: id, shortName: id, kind, parents }) as never;

  it('stand by kind, those with two parents at both, lost ones at the end', () => {
    const tree = organTree([
      organ('health', 'department'),
      organ('qinghe', 'township'),
      organ('unit', 'stationedUnit', ['health', 'qinghe']),
      organ('village', 'village', ['nowhere']),
    ]);
    expect(tree.map(({ kind, count }) => [kind, count])).to.deep.equal([
      ['department', 1],
      ['township', 1],
      ['village', 1],
    ]);
    const below = tree.flatMap(({ children = [] }) =>
      children.flatMap((row) => row.children ?? []),
    );
    expect(below.map(({ organ: one }) => one?.id)).to.deep.equal(['unit', 'unit']);
    expect(new Set(below.map(({ key }) => key)).size).to.equal(2);
  });

  it('are sent without what was left empty', () => {
    const body = organBody({
      ...(organ('a', 'outside') as object),
      phone: ' ',
      seal: ' 章 ',
      remedies: { reconsideration: '', court: '' },
    } as never);
    expect(body).to.deep.equal({
      id: 'a',
      name: 'a',
      shortName: 'a',
      kind: 'outside',
      seal: '章',
      parents: [],
    });
  });
});

describe('what pages of operations read', () => {
  it('delegations stand as their days say', () => {
    const of = (more: object) =>
      delegationState({ from: '2026-01-01', ...more } as never, '2026-03-02');
    expect(of({})).to.equal('valid');
    expect(of({ to: '2026-03-02' })).to.equal('valid');
    expect(of({ to: '2026-03-01' })).to.equal('ended');
    expect(of({ from: '2026-03-03' })).to.equal('coming');
    expect(of({ revokedOn: '2026-03-02' })).to.equal('revoked');
  });

  it('refusals stand at their fields', () => {
    const problems = [{ path: '/posts/0/organ', message: '不存在', messageEn: 'unknown' }];
    const refusal = new ApiProblem({
      status: 400,
      code: 'X',
      message: '',
      messageEn: '',
      problems,
    });
    expect(fieldProblems(refusal, 'zh')).to.deep.equal([
      { name: ['posts', 0, 'organ'], errors: ['不存在'] },
    ]);
    expect(fieldProblems(new Error('no'), 'zh')).to.deep.equal([]);
  });

  it('samples of a metric are added up; comments and nonsense are not', () => {
    const metrics = readMetrics('# HELP a b\na_total{x="1"} 2\na_total{x="2"} 3.5\nb NaN\nc 1e3\n');
    expect([...metrics]).to.deep.equal([
      ['a_total', 5.5],
      ['c', 1000],
    ]);
  });

  it('retries go on after one is refused', async () => {
    const tried: string[] = [];
    const { done, refused } = await retryAll(['a', 'b', 'c'], async (id) => {
      tried.push(id);
      if (id === 'b') throw new Error('no');
    });
    expect(tried).to.deep.equal(['a', 'b', 'c']);
    expect([done, refused.length]).to.deep.equal([2, 1]);
  });
});
