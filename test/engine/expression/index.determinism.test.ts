import { expect } from 'chai';
import type { Language } from '../../../engine/core/expression.js';
import { scopeOf } from '../../../engine/core/expression.js';
import type { Evaluator } from '../../../engine/expression/index.js';
import { deepFrozen, patientEvaluator } from './support.js';

const clocks: readonly [Language, string][] = [
  ['juel', '${now()} ${today()}'],
  ['feel', 'string(now()) + string(today())'],
  ['feel', 'for i in 1..2 return [now(), today(), date(now())]'],
  ['javascript', '[new Date(), Date.now(), new Date().getHours()]'],
];

describe('engine/expression: determinism', () => {
  let evaluator: Evaluator;

  before(async () => {
    evaluator = await patientEvaluator();
  });

  const at = (language: Language, source: string, now: number, seed = 1) =>
    evaluator.evaluate({ language, source }, scopeOf({}), { now, seed });

  for (const [language, source] of clocks) {
    it(`${language} ${source} knows no present but the given one`, async () => {
      const first = at(language, source, 1_000_000_000_000);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(at(language, source, 1_000_000_000_000)).to.deep.equal(first);
      expect(at(language, source, 1_700_000_000_000)).not.to.deep.equal(first);
      expect(first).to.have.property('value');
    });
  }

  it('takes the day to begin at midnight in Shanghai', () => {
    const lastSecond = Date.UTC(2025, 2, 1, 15, 59, 59);
    const sources: readonly [Language, string][] = [
      ['juel', '${today()}'],
      ['feel', 'today()'],
      ['feel', 'for i in [1] return today()'],
      ['javascript', 'new Date().toLocaleDateString()'],
    ];
    for (const [language, source] of sources) {
      expect(JSON.stringify(at(language, source, lastSecond))).to.include('2025-03-01');
      expect(JSON.stringify(at(language, source, lastSecond + 1_000))).to.include('2025-03-02');
    }
  });

  it('draws the same lots from the same seed, and others from another', () => {
    const draw = (seed: number) => at('javascript', '[Math.random(), Math.random()]', 0, seed);
    expect(draw(7)).to.deep.equal(draw(7));
    expect(draw(7)).not.to.deep.equal(draw(8));
    expect(draw(2 ** 40)).not.to.deep.equal(draw(0));
    const mean = at(
      'javascript',
      'let s = 0; for (let i = 0; i < 1e4; i++) s += Math.random(); s',
      0,
    );
    expect((mean as { value: number }).value).to.be.within(4_900, 5_100);
  });

  it('changes nothing it is given', () => {
    // given frozen data: writing to it throws
    const scope = scopeOf(deepFrozen({ list: [3, 1, 2], person: { name: '甲', tags: ['x'] } }));
    const sources: readonly [Language, string][] = [
      ['juel', '${list}'],
      ['juel', '${concat(join(list), person.name)}'],
      ['feel', 'list'],
      ['feel', 'sort(list, function(a, b) a < b)'],
      ['feel', 'append(list, 4)'],
      ['feel', 'context put(person, "name", "乙")'],
      ['feel', 'min(list) + sum(list)'],
      ['javascript', 'list.sort(); person.name = "乙"; list'],
    ];
    for (const [language, source] of sources) {
      // when
      const result = evaluator.evaluate({ language, source }, scope, { now: 0, seed: 0 });
      // then
      expect(result, source).to.have.property('value');
    }
    expect(scope.get('list')).to.deep.equal([3, 1, 2]);
    expect(scope.get('person')).to.deep.equal({ name: '甲', tags: ['x'] });
  });
});
