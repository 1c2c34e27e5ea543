import { texts, useTexts } from '../../i18n/texts.js';
import { textOf } from '../model.js';
import { DECISION_RESULTS } from '../words.js';
import { SelectField, TextField } from './fields.js';
import { ResultVariable } from './result-variable.js';
import { Section } from './section.js';
import { optionsOf, orNothing, type SectionProps } from './subject.js';

const T = texts({
  title: ['决策表', 'Decision'],
  ref: ['决策的标识', 'Key of the decision'],
  refHint: ['DMN 文件里 decision 的 id', 'id of the decision in its DMN file'],
  refMissing: ['没有选定决策', 'no decision is named'],
  mapped: ['结果怎么取', 'Result'],
});

/** A business rule task: which decision, and what becomes of its result. */
export function Decision({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const ref = textOf(bo, 'camunda:decisionRef');
  const isDoneOtherwise = textOf(bo, 'camunda:topic') + textOf(bo, 'camunda:expression') !== '';
  return (
    <Section title={t.title} isSet={ref !== ''}>
      <TextField
        label={t.ref}
        required={!isDoneOtherwise}
        mono
        hint={t.refHint}
        problem={ref === '' && !isDoneOtherwise ? t.refMissing : undefined}
        value={ref}
        onChange={(value) => {
          writer.set(element, { 'camunda:decisionRef': orNothing(value) });
        }}
      />
      <ResultVariable subject={subject} />
      <SelectField
        label={t.mapped}
        value={textOf(bo, 'camunda:mapDecisionResult') || 'resultList'}
        options={optionsOf(DECISION_RESULTS, subject.language)}
        onChange={(value) => {
          writer.set(element, { 'camunda:mapDecisionResult': value });
        }}
      />
    </Section>
  );
}
