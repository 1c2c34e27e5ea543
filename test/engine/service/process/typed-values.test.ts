import { expect } from 'chai';
import fc from 'fast-check';
import type { Value } from '../../../../engine/core/expression.js';
import { createEngine, type Engine, typed, VirtualClock } from '../../../../engine/main.js';
import {
  type GivenValue,
  shownValue,
  typedValue,
} from '../../../../engine/service/process/typed-values.js';
import { given } from '../../../support/answer.js';

const READ: readonly [given: GivenValue, value: Value, type?: string][] = [
  [{ value: 'x' }, 'x'],
  [{ value: { a: [1] } }, { a: [1] }],
  [{ value: null, type: 'Null' }, null],
  [{ value: null, type: 'Date' }, null],
  [{ type: 'Long' }, null],
  [{ value: 'TRUE', type: 'Boolean' }, true],
  [{ value: '12', type: 'integer' }, 12],
  [{ value: 12, type: 'Short' }, 12, 'Short'],
  [{ value: 9_007_199_254_740_991, type: 'Long' }, 9_007_199_254_740_991, 'Long'],
  [{ value: 1, type: 'Double' }, 1, 'Double'],
  [{ value: '1.5', type: 'Double' }, 1.5],
  [{ value: '', type: 'String' }, ''],
  [{ value: '2026-03-02T01:00:00.000+0000', type: 'Date' }, '2026-03-02T09:00:00+08:00', 'Date'],
  [
    { value: '2026-03-02T09:00:00.250+0800', type: 'Date' },
    '2026-03-02T09:00:00.250+08:00',
    'Date',
  ],
  [{ value: 'aGk=', type: 'Bytes' }, 'aGk=', 'Bytes'],
  [{ value: '{"a":1}', type: 'Json' }, { a: 1 }, 'Json'],
  [{ value: '<a/>', type: 'Xml' }, '<a/>', 'Xml'],
  [
    { value: '[1]', type: 'Object', valueInfo: { objectTypeName: 'java.util.ArrayList' } },
    [1],
    'Object',
  ],
  [
    { value: 'aGk=', type: 'File', valueInfo: { filename: 'a.txt', mimetype: 'text/plain' } },
    { filename: 'a.txt', mimeType: 'text/plain', data: 'aGk=' },
    'File',
  ],
];

const MISFITS: readonly [given: GivenValue, says: string][] = [
  [{ value: 1, type: 'Null' }, 'null'],
  [{ value: 1, type: 'Boolean' }, 'true 或 false'],
  [{ value: 32_768, type: 'Short' }, '32768'],
  [{ value: 2_147_483_648, type: 'Integer' }, '2147483648'],
  [{ value: 1.5, type: 'Long' }, '整数'],
  [{ value: 2 ** 53, type: 'Long' }, '整数'],
  [{ value: '', type: 'Integer' }, '整数'],
  [{ value: 'x', type: 'Double' }, '数字'],
  [{ value: 1, type: 'String' }, '文本'],
  [{ value: '2026-02-30T00:00:00.000+0800', type: 'Date' }, '2026-03-02T09:00:00.000+0800'],
  [{ value: 'a', type: 'Bytes' }, 'base64'],
  [{ value: 'A'.repeat(1_000_004), type: 'Bytes' }, '750000 字节'],
  [{ value: 'aGk=', type: 'File' }, 'filename'],
  [{ value: '{', type: 'Json' }, 'JSON'],
  [{ value: 1, type: 'Xml' }, 'XML'],
  [{ value: 1, type: 'java.util.Date' }, '不支持'],
  [{ value: 1, type: '__proto__' }, '不支持'],
  [
    {
      value: 'rO0AB',
      type: 'Object',
      valueInfo: { serializationDataFormat: 'application/x-java-serialized-object' },
    },
    'application/json',
  ],
];

/** Camunda 7's REST interface: VariableValueDto and the types of its typed value API. */
describe('typed values', () => {
  for (const [form, value, type] of READ) {
    it(`reads ${JSON.stringify(form).slice(0, 90)}`, () => {
      const read = typedValue(form);
      expect(read).to.have.deep.property('value', value);
      expect('type' in read ? read.type : undefined).to.equal(type);
    });
  }

  for (const [form, says] of MISFITS) {
    it(`refuses ${JSON.stringify(form).slice(0, 90)}`, () => {
      const read = typedValue(form);
      expect('problem' in read ? read.problem : '').to.include(says);
    });
  }

  it('shows what it has read as Camunda writes it', () => {
    const again = (form: GivenValue) => {
      const read = typedValue(form);
      return 'problem' in read ? read : shownValue(read);
    };
    const date = { value: '2026-03-02T09:00:00.250+0800', type: 'Date' };
    expect(again(date)).to.deep.equal({ ...date, valueInfo: {} });
    const list = { value: '[1]', type: 'Object', valueInfo: { objectTypeName: 'java.util.List' } };
    const serializationDataFormat = 'application/json';
    const valueInfo = { objectTypeName: 'java.util.List', serializationDataFormat };
    expect(again(list)).to.deep.equal({ ...list, valueInfo });
    const file = { value: 'aGk=', type: 'File', valueInfo: { filename: 'a.txt' } };
    expect(again(file)).to.deep.equal({ ...file, value: null });
    const inferred = [null, true, 1, 2 ** 31, 1.5, 'x', [1]].map(
      (value) => shownValue({ value }).type,
    );
    expect(inferred).to.deep.equal([
      'Null',
      'Boolean',
      'Integer',
      'Long',
      'Double',
      'String',
      'Json',
    ]);
  });

  it('never throws, whatever is given', () => {
    const form = fc.record(
      {
        value: fc.anything(),
        type: fc.oneof(
          fc.string(),
          fc.constantFrom('Date', 'Long', 'File', 'Bytes', 'Object', 'Json'),
        ),
        valueInfo: fc.dictionary(fc.string(), fc.anything()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(form, (one) => {
        const read = typedValue(one);
        expect(read).to.satisfy((answer: object) => 'problem' in answer || 'value' in answer);
      }),
    );
  });
});

describe('typed variables through the library', () => {
  const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
    <process id="p" isExecutable="true">
      <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
      <scriptTask id="t" scriptFormat="feel" camunda:resultVariable="seen">
        <script>string length(secret)</script>
      </scriptTask>
      <sequenceFlow id="f2" sourceRef="t" targetRef="a"/>
      <userTask id="a"/><sequenceFlow id="f3" sourceRef="a" targetRef="e"/><endEvent id="e"/>
    </process>
  </definitions>`;
  let engine: Engine;
  before(async () => {
    engine = await createEngine({ clock: new VirtualClock(0) });
    given(await engine.deploy({ 'a.bpmn': BPMN }));
  });
  after(() => engine.close());

  it('keep their types while open and ended; transient ones are never stored', async () => {
    // given
    const secret = typed('String', 'p4ss', { transient: true });
    const due = typed('Date', '2026-03-02T09:00:00.000+0800');
    const started = given(await engine.start('p', { variables: { secret, due, n: 1 } }));
    expect(started.variables).to.deep.equal({ due: '2026-03-02T09:00:00+08:00', n: 1, seen: 4 });
    // when
    const [task] = given(await engine.tasks({ instance: started.id }));
    const open = given(await engine.variables(started.id));
    given(await engine.complete(task!.id, { variables: { n: typed('Long', '2') } }));
    // then
    const shownDue = { type: 'Date', value: '2026-03-02T09:00:00.000+0800', valueInfo: {} };
    expect(open['due']).to.deep.equal(shownDue);
    const ended = given(await engine.variables(started.id));
    expect(Object.keys(ended).toSorted()).to.deep.equal(['due', 'n', 'seen']);
    expect(ended['due']).to.deep.equal(shownDue);
    expect(ended['n']).to.include({ type: 'Long', value: 2 });
  });

  it('that do not fit are refused with the name', async () => {
    const variables = { n: typed('Long', 'x') };
    const answer = (await engine.start('p', { variables })) as { rejected: { message: string } };
    expect(answer.rejected.message).to.include('start.options.variables.n 须为整数');
  });
});
