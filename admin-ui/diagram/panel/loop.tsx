import { Segmented } from 'antd';
import { texts, useTexts } from '../../i18n/texts.js';
import { childOf, type ModdleElement, textOf } from '../model.js';
import { owned } from '../write.js';
import { SelectField, TextField } from './fields.js';
import { Section } from './section.js';
import type { SectionProps, Subject } from './subject.js';

const T = texts({
  loop: ['多个实例', 'Several instances'],
  none: ['只办一次', 'once'],
  parallel: ['同时办', 'at once'],
  sequential: ['依次办', 'one by one'],
  by: ['按什么', 'By'],
  byCollection: ['列表中的每一项', 'each of a list'],
  byNumber: ['固定次数', 'a number'],
  collection: ['列表（变量或表达式）', 'List (variable or expression)'],
  element: ['每一项的变量名', 'Variable of each'],
  cardinality: ['次数（数字或表达式）', 'Number or expression'],
  completion: ['提前结束的条件', 'Ends early when'],
  completionHint: [
    '例如 ${nrOfCompletedInstances >= 2}；留空则全部办完',
    'for instance ${nrOfCompletedInstances >= 2}; empty: all',
  ],
});

const LOOP = 'bpmn:MultiInstanceLoopCharacteristics';

/** Multi-instance: parallel or sequential, by a collection or a number. */
export function Loop({ subject }: SectionProps) {
  const t = useTexts(T);
  const { bo } = subject;
  const loop = childOf(bo, 'loopCharacteristics');
  const mode = loop === undefined ? 'none' : modeOf(loop);
  return (
    <Section title={t.loop} isSet={loop !== undefined}>
      <Segmented
        size="small"
        aria-label={t.loop}
        value={mode}
        options={(['none', 'parallel', 'sequential'] as const).map((value) => ({
          value,
          label: t[value],
        }))}
        onChange={(next) => {
          change(subject, loop, next);
        }}
      />
      {loop !== undefined && <LoopFields subject={subject} loop={loop} />}
    </Section>
  );
}

// ---------------------------------------------------------------------------------------------

type Mode = 'none' | 'parallel' | 'sequential';

function modeOf(loop: ModdleElement): Mode {
  return loop.get('isSequential') === true ? 'sequential' : 'parallel';
}

function change(subject: Subject, loop: ModdleElement | undefined, mode: Mode): void {
  const { element, bo, writer } = subject;
  const isSequential = mode === 'sequential';
  if (mode === 'none') {
    writer.set(element, { loopCharacteristics: undefined });
  } else if (loop === undefined) {
    const made = writer.create(LOOP, { isSequential, 'camunda:collection': '${list}' });
    writer.set(element, { loopCharacteristics: owned(made, bo) });
  } else {
    writer.setIn(element, loop, { isSequential });
  }
}

function LoopFields({ subject, loop }: SectionProps & { readonly loop: ModdleElement }) {
  const t = useTexts(T);
  const { element, writer } = subject;
  const collection = textOf(loop, 'camunda:collection');
  const cardinality = textOf(childOf(loop, 'loopCardinality'), 'body');
  const byNumber = cardinality !== '';
  const put = (attributes: Readonly<Record<string, unknown>>) => {
    writer.setIn(element, loop, attributes);
  };
  const expression = (body: string) => writer.expression(loop, body);
  return (
    <>
      <SelectField
        label={t.by}
        value={byNumber ? 'number' : 'collection'}
        options={[
          { value: 'collection', label: t.byCollection },
          { value: 'number', label: t.byNumber },
        ]}
        onChange={(by) => {
          const number = by === 'number';
          put({
            loopCardinality: number ? expression('2') : undefined,
            'camunda:collection': number ? undefined : '${list}',
            'camunda:elementVariable': undefined,
          });
        }}
      />
      {byNumber ? (
        <TextField
          label={t.cardinality}
          mono
          value={cardinality}
          onChange={(value) => {
            put({ loopCardinality: expression(value) });
          }}
        />
      ) : (
        <>
          <TextField
            label={t.collection}
            mono
            value={collection}
            onChange={(value) => {
              put({ 'camunda:collection': value.trim() === '' ? undefined : value.trim() });
            }}
          />
          <TextField
            label={t.element}
            mono
            value={textOf(loop, 'camunda:elementVariable')}
            onChange={(value) => {
              put({ 'camunda:elementVariable': value.trim() === '' ? undefined : value.trim() });
            }}
          />
        </>
      )}
      <TextField
        label={t.completion}
        hint={t.completionHint}
        mono
        value={textOf(childOf(loop, 'completionCondition'), 'body')}
        onChange={(value) => {
          put({ completionCondition: expression(value) });
        }}
      />
    </>
  );
}
