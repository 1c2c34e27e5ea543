import { expect } from 'chai';
import type { Value } from '../../../engine/core/expression.js';
import { asking, deepFrozen, patientEvaluator, type Variables } from './support.js';

const variables: Variables = deepFrozen({
  n: 7,
  half: 0.5,
  text: '张三',
  digits: '12',
  yes: true,
  no: false,
  nothing: null,
  blank: '',
  list: [3, 1, 2],
  none: [],
  person: { name: '李四', address: { town: '城关镇' }, 'home phone': '123' },
  execution: { id: 'e1', processInstanceId: 'p1', processBusinessKey: '2025-001' },
  task: { assignee: 'wang' },
});

/** Expected by JSR-245 (Unified EL 2.1), which Camunda 7's JUEL implements, and by hand. */
const semantics: { readonly [topic: string]: readonly [source: string, value: Value][] } = {
  'literals and templates': [
    ['${5}', 5],
    ['${1.5}', 1.5],
    ["${'a'}", 'a'],
    ['${"a"}', 'a'],
    ["${'it\\'s'}", "it's"],
    ["${'}'}", '}'],
    ['${true}', true],
    ['${null}', null],
    ['${[1, n, text]}', [1, 7, '张三']],
    ['#{n}', 7],
    ['${text}：第 ${n} 号', '张三：第 7 号'],
    ['${nothing}-${yes}', '-true'],
    ['\\${n} 是 ${n}', '${n} 是 7'],
    ['just text', 'just text'],
  ],
  arithmetic: [
    ['${n + 1}', 8],
    ['${n - 10}', -3],
    ['${n * 2 + 1}', 15],
    ['${1 + n * 2}', 15],
    ['${(1 + n) * 2}', 16],
    ['${7 / 2}', 3.5],
    ['${7 div 2}', 3.5],
    ['${7 % 4}', 3],
    ['${n mod 4}', 3],
    ['${-n}', -7],
    ['${- -n}', 7],
    ['${0 * -1}', 0],
    ['${nothing + 1}', 1],
    ['${blank * 3}', 0],
    ['${digits + 1}', 13],
    ["${'1' + '2'}", 3],
    ["${'No.' + n}", 'No.7'],
    ['${text + digits}', '张三12'],
    ['${text + nothing}', '张三'],
    ['${text + yes}', '张三true'],
  ],
  comparison: [
    ['${n > 5}', true],
    ['${n gt 5}', true],
    ['${n < 5}', false],
    ['${n lt 5}', false],
    ['${n >= 7}', true],
    ['${n ge 7}', true],
    ['${n <= 6}', false],
    ['${n le 6}', false],
    ['${n == 7}', true],
    ['${n eq 7}', true],
    ['${n != 7}', false],
    ['${n ne 7}', false],
    ["${n == '7'}", true],
    ['${digits > 9}', true],
    ["${digits > '9'}", false],
    ["${'b' > 'a'}", true],
    ['${null == null}', true],
    ['${nothing == null}', true],
    ['${nothing == 0}', false],
    ['${nothing < 1}', false],
    ['${nothing >= 1}', false],
    ['${nothing <= null}', true],
    ["${yes == 'true'}", true],
    ["${blank == ''}", true],
    ['${list == [3, 1, 2]}', true],
    ['${list == [1, 2, 3]}', false],
    ["${list == '3,1,2'}", false],
    ['${person == person}', true],
    ['${yes > no}', true],
  ],
  logic: [
    ['${yes && no}', false],
    ['${yes and no}', false],
    ['${no || yes}', true],
    ['${no or yes}', true],
    ['${!yes}', false],
    ['${not yes}', false],
    ['${not (n gt 3 and yes)}', false],
    ['${!nothing}', true],
    ["${'TRUE' && yes}", true],
    ["${'anything' || no}", false],
    ['${no && unknown}', false],
    ['${yes || unknown}', true],
    ["${n > 5 ? '多' : '少'}", '多'],
    ['${no ? 1 : n > 9 ? 2 : 3}', 3],
    ['${yes ? n : unknown}', 7],
    ['${empty nothing}', true],
    ['${empty blank}', true],
    ['${empty none}', true],
    ['${empty list}', false],
    ['${empty 0}', false],
    ['${not empty list}', true],
  ],
  'what values have': [
    ['${person.name}', '李四'],
    ['${person.address.town}', '城关镇'],
    ["${person['home phone']}", '123'],
    ['${person.unknown}', null],
    ['${person.unknown.deeper}', null],
    ['${nothing.x}', null],
    ['${list[0]}', 3],
    ["${list['1']}", 1],
    ['${list[9]}', null],
    ['${list[-1]}', null],
    ['${person}', variables['person'] as Value],
  ],
  'what Camunda modellers write': [
    ['${execution.processBusinessKey}', '2025-001'],
    ['${execution.processInstanceId}', 'p1'],
    ['${execution.tenantId}', null],
    ['${execution.getProcessBusinessKey()}', '2025-001'],
    ['${execution.getId()}', 'e1'],
    ["${execution.getVariable('n')}", 7],
    ['${execution.getVariable("n") > 5}', true],
    ["${execution.getVariable('unknown')}", null],
    ["${execution.hasVariable('n')}", true],
    ["${execution.hasVariable('unknown')}", false],
    ['${task.assignee}', 'wang'],
    ['${task.getAssignee()}', 'wang'],
    ['${variables.n}', 7],
    ["${variables['n']}", 7],
    ['${variables.unknown}', null],
  ],
  functions: [
    ['${size(list)}', 3],
    ['${length(text)}', 2],
    ['${size(nothing)}', 0],
    ['${size(person)}', 3],
    ['${isEmpty(none)}', true],
    ['${contains(list, 2)}', true],
    ["${contains(list, '2')}", false],
    ["${contains(text, '三')}", true],
    ["${contains(person, 'name')}", true],
    ["${contains(person, 'toString')}", false],
    ["${contains(nothing, 'x')}", false],
    ["${startsWith(text, '张')}", true],
    ["${endsWith(text, '张')}", false],
    ["${lower('AbC')}", 'abc'],
    ["${upper('AbC')}", 'ABC'],
    ["${trim('  x ')}", 'x'],
    ["${substring('abcdef', 1, 3)}", 'bc'],
    ["${substring('abcdef', 4)}", 'ef'],
    ["${replace('a.b.c', '.', '-')}", 'a-b-c'],
    ["${concat(digits, '34', n)}", '12347'],
    ["${join(list, '、')}", '3、1、2'],
    ['${abs(-3)}', 3],
    ['${floor(2.7)}', 2],
    ['${ceil(2.1)}', 3],
    ['${ceil(-0.5)}', 0],
    ['${round(2.5)}', 3],
    ['${round(1.005, 2)}', 1.01],
    ['${round(0.0000005, 7)}', 0.0000005],
    ['${round(-1.25, 1)}', -1.2],
    ['${min(3, n, 2)}', 2],
    ['${max(list)}', 3],
    ['${max(none)}', null],
  ],
  time: [
    ['${now()}', '2025-03-01T09:30:00+08:00'],
    ['${dateTime()}', '2025-03-01T09:30:00+08:00'],
    ['${today()}', '2025-03-01'],
    ["${date('2025-02-28T23:30:00Z')}", '2025-03-01'],
    ["${date('2025-02-28T23:30:00')}", '2025-02-28'],
    ['${date(1740792600000)}', '2025-03-01'],
    ["${dateTime('2025-03-01')}", '2025-03-01T00:00:00+08:00'],
    ["${addDays('2024-02-27', 3)}", '2024-03-01'],
    ["${addDays('2025-02-27', 3)}", '2025-03-02'],
    ["${addDays('2025-12-31T08:00:00', 1)}", '2026-01-01T08:00:00+08:00'],
    ["${today() > '2025-02-28'}", true],
  ],
};

/** What fails when it runs, as it does on Camunda; and a word that the sentence must say. */
const failures: readonly [source: string, says: string][] = [
  ['${unknown}', '找不到变量“unknown”'],
  ['${empty unknown}', 'unknown'],
  ['${text * 2}', '文本不能当作数字'],
  ['${n > text}', '文本不能当作数字'],
  ["${n == 'abc'}", '文本不能当作数字'],
  ['${yes + 1}', '是/否值不能当作数字'],
  ['${n && yes}', '数字不能当作是/否值'],
  ['${n ? 1 : 2}', '是/否值'],
  ['${1 / 0}', '除数'],
  ['${n % 0}', '除数'],
  ['${list > 1}', '列表'],
  ['${list < person}', '列表与对象'],
  ['${text.name}', '文本没有属性'],
  ['${n.x}', '数字没有属性'],
  ['列表：${list}', '列表不能当作文本'],
  ['${size(n)}', '数字没有长度'],
  ['${join(n)}', '列表'],
  ["${date('2025-02-30')}", '日期'],
  ["${date('昨天')}", '日期'],
  ["${'1e400' * 1}", '有限'],
];

describe('engine/expression: JUEL', () => {
  let juel: ReturnType<typeof asking>;

  before(async () => {
    juel = asking(await patientEvaluator(), 'juel');
  });

  for (const [topic, rows] of Object.entries(semantics)) {
    describe(topic, () => {
      for (const [source, expected] of rows) {
        it(`${source} is ${JSON.stringify(expected)}`, () => {
          expect(juel.value(source, variables)).to.deep.equal(expected);
          expect(juel.problems(source)).to.deep.equal([]);
        });
      }
    });
  }

  describe('failures', () => {
    for (const [source, says] of failures) {
      it(`${source} fails and says “${says}”`, () => {
        const failure = juel.failure(source, variables);
        expect(failure.code).to.equal('EXPRESSION_FAILED');
        expect(failure.reason).to.include(says);
        expect(juel.problems(source)).to.deep.equal([]);
      });
    }

    it('never tells a value, which may be personal', () => {
      // given
      const secret = '110101199003070000X';
      const sources = [
        '${s * 2}',
        '${s.x}',
        '${1 < s}',
        '${date(s)}',
        '${s && true}',
        '${[1] < s}',
      ];
      // when
      const results = sources.map((source) => JSON.stringify(juel.run(source, { s: secret })));
      // then
      for (const result of results) expect(result).not.to.include('1101');
    });
  });
});
