import { expect } from 'chai';
import fc from 'fast-check';
import {
  buildCondition,
  COMPARISONS,
  type Condition,
  isField,
  parseCondition,
  type Rule,
  UNARIES,
} from '../../../admin-ui/diagram/condition.js';

describe('diagram condition', () => {
  const cases: readonly (readonly [source: string, condition: Condition])[] = [
    ['', { kind: 'always' }],
    ["${outcome == 'grant'}", rules({ field: 'outcome', operator: '==', value: 'grant' })],
    ['${amount <= 1000}', rules({ field: 'amount', operator: '<=', value: 1000 })],
    ['${t > -3.5}', rules({ field: 't', operator: '>', value: -3.5 })],
    ['${case.urgent}', rules({ field: 'case.urgent', operator: 'isTrue' })],
    ['${!case.urgent}', rules({ field: 'case.urgent', operator: 'isFalse' })],
    ['${empty 面积}', rules({ field: '面积', operator: 'isEmpty' })],
    ['${!(empty 面积)}', rules({ field: '面积', operator: 'isNotEmpty' })],
    ["${contains(类别, '宾馆')}", rules({ field: '类别', operator: 'contains', value: '宾馆' })],
    ['${ok == true}', rules({ field: 'ok', operator: '==', value: true })],
    [
      "${a == 'x' && b}",
      {
        kind: 'rules',
        join: 'and',
        rules: [
          { field: 'a', operator: '==', value: 'x' },
          { field: 'b', operator: 'isTrue' },
        ],
      },
    ],
  ];
  for (const [source, condition] of cases) {
    it(`reads and writes ${source === '' ? 'no condition' : source}`, () => {
      expect(parseCondition(source)).to.deep.equal(condition);
      expect(buildCondition(condition)).to.equal(source);
    });
  }

  it('reads the words, the double quotes and the brackets that people write', () => {
    // given
    const source = '  #{ (a eq "x") or not b }  ';
    // when
    const condition = parseCondition(source);
    // then
    expect(buildCondition(condition)).to.equal("${a == 'x' || !b}");
  });

  for (const source of [
    "${a == 'x' && b || c}",
    '${a + 1 > 2}',
    '${size(list) > 2}',
    '${a == b}',
    '= amount > 3',
    '${a == }',
    '${a} and ${b}',
    '${a; b}',
    "${a == 'x}",
    '${true}',
    '${a ==== 1}',
  ]) {
    it(`leaves ${source} as it stands`, () => {
      expect(parseCondition(source)).to.deep.equal({ kind: 'free', source });
      expect(buildCondition(parseCondition(source))).to.equal(source);
    });
  }

  it('comes back whatever was chosen', () => {
    // given
    const name = fc
      .stringMatching(/^[a-zA-Z_面积][a-zA-Z0-9_积]{0,8}$/u)
      .filter((text) => isField(text) && text !== 'contains');
    const field = fc
      .array(name, { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('.'))
      .filter(isField);
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("it's", 'a\\', '}', "'", '\\n', '\n', '${x}', '"', ''),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    );
    const rule: fc.Arbitrary<Rule> = fc.oneof(
      fc.record({ field, operator: fc.constantFrom(...UNARIES) }),
      fc.record({ field, operator: fc.constantFrom(...COMPARISONS, 'contains' as const), value }),
    );
    const condition = fc.record({
      kind: fc.constant('rules' as const),
      join: fc.constantFrom('and' as const, 'or' as const),
      rules: fc.array(rule, { minLength: 2, maxLength: 5 }),
    });
    fc.assert(
      fc.property(condition, (chosen) => {
        // when
        const again = parseCondition(buildCondition(chosen));
        // then
        expect(again).to.deep.equal(chosen);
      }),
    );
  });

  it('never throws, and a free text stays what it is', () => {
    fc.assert(
      fc.property(fc.string(), (inside) => {
        const source = `\${${inside}}`;
        const condition = parseCondition(source);
        if (condition.kind === 'free') expect(buildCondition(condition)).to.equal(source.trim());
      }),
    );
  });
});

function rules(...all: readonly Rule[]): Condition {
  return { kind: 'rules', join: 'and', rules: all };
}
