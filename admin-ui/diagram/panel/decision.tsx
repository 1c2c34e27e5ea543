import { texts, useTexts } from '../../i18n/texts.js';
import { childOf, textOf } from '../model.js';
import { owned } from '../write.js';
import { CheckField, SelectField, TextField } from './fields.js';
import { Section } from './section.js';
import { orNothing, type SectionProps } from './subject.js';

const T = texts({
  decision: ['决策表', 'Decision'],
  ref: ['决策的标识', 'Key of the decision'],
  refHint: ['DMN 文件里 decision 的 id', 'id of the decision in its DMN file'],
  refMissing: ['没有选定决策', 'no decision is named'],
  result: ['结果写入变量', 'Result variable'],
  mapped: ['结果怎么取', 'Result'],
  singleEntry: ['一个值', 'one value'],
  singleResult: ['一行', 'one row'],
  collectEntries: ['一列值', 'values of one column'],
  resultList: ['全部行', 'all rows'],
  adHoc: ['不定次序的步骤', 'Ad-hoc'],
  sequential: ['一次只办一步', 'one at a time'],
  enough: ['够了就结束的条件', 'Over when'],
  enoughHint: ['留空则全部办完才结束', 'empty: when all is done'],
  cancel: ['够了就取消没办的', 'cancels what is open'],
  activation: ['够数即走', 'Complex gateway'],
  activationHint: [
    '例如 ${activationCount >= 2}：有两条到了就往下走',
    'for instance ${activationCount >= 2}',
  ],
  activationLabel: ['往下走的条件', 'Goes on when'],
});

const MAPPED = ['singleEntry', 'singleResult', 'collectEntries', 'resultList'] as const;

/** A business rule task: which decision, and what becomes of its result. */
export function Decision({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const ref = textOf(bo, 'camunda:decisionRef');
  return (
    <Section title={t.decision} isSet={ref !== ''}>
      <TextField
        label={t.ref}
        required
        mono
        hint={t.refHint}
        problem={ref === '' ? t.refMissing : undefined}
        value={ref}
        onChange={(value) => {
          writer.set(element, { 'camunda:decisionRef': orNothing(value) });
        }}
      />
      <TextField
        label={t.result}
        mono
        value={textOf(bo, 'camunda:resultVariable')}
        onChange={(value) => {
          writer.set(element, { 'camunda:resultVariable': orNothing(value) });
        }}
      />
      <SelectField
        label={t.mapped}
        value={textOf(bo, 'camunda:mapDecisionResult') || 'resultList'}
        options={MAPPED.map((value) => ({ value, label: t[value] }))}
        onChange={(value) => {
          writer.set(element, { 'camunda:mapDecisionResult': value });
        }}
      />
    </Section>
  );
}

/** An ad-hoc sub-process: the order inside, and when it is over. */
export function AdHoc({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const condition = textOf(childOf(bo, 'completionCondition'), 'body');
  return (
    <Section title={t.adHoc} isSet={condition !== ''}>
      <CheckField
        label={t.sequential}
        checked={textOf(bo, 'ordering') === 'Sequential'}
        onChange={(sequential) => {
          writer.set(element, { ordering: sequential ? 'Sequential' : 'Parallel' });
        }}
      />
      <TextField
        label={t.enough}
        mono
        hint={t.enoughHint}
        value={condition}
        onChange={(value) => {
          writer.set(element, { completionCondition: expression(subject, value) });
        }}
      />
      <CheckField
        label={t.cancel}
        checked={bo.get('cancelRemainingInstances') !== false}
        onChange={(cancelRemainingInstances) => {
          writer.set(element, { cancelRemainingInstances });
        }}
      />
    </Section>
  );
}

/** A complex gateway that joins: when it goes on. */
export function Activation({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const condition = textOf(childOf(bo, 'activationCondition'), 'body');
  return (
    <Section title={t.activation} isSet={condition !== ''}>
      <TextField
        label={t.activationLabel}
        mono
        hint={t.activationHint}
        value={condition}
        onChange={(value) => {
          writer.set(element, { activationCondition: expression(subject, value) });
        }}
      />
    </Section>
  );
}

function expression({ bo, writer }: SectionProps['subject'], value: string) {
  const body = value.trim();
  if (body === '') return undefined;
  return owned(writer.create('bpmn:FormalExpression', { body }), bo);
}
