import { texts, useTexts } from '../../i18n/texts.js';
import { textOf } from '../model.js';
import { DECISION_RESULTS } from '../words.js';
import { SelectField, TextField } from './fields.js';
import { ResultVariable } from './result-variable.js';
import { Section } from './section.js';
import { optionsOf, orNothing, type SectionProps } from './subject.js';

const T = texts({
  title: ['决策表', 'Decision'],
  ref: ['用哪张决策表', 'Which decision'],
  refHint: [
    '还没有发布的决策表。先到“设计 › 决策表”里做一张，或者写它的标识',
    'None is published yet. Make one under Design, Decision tables, or write its key',
  ],
  refMissing: ['没有选定决策', 'no decision is named'],
  mapped: ['结果怎么取', 'Result'],
});

/** A business rule task: which decision, and what becomes of its result. */
export function Decision({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const ref = textOf(bo, 'camunda:decisionRef');
  const { decisions } = subject.vocabulary;
  const isDoneOtherwise = textOf(bo, 'camunda:topic') + textOf(bo, 'camunda:expression') !== '';
  const common = {
    required: !isDoneOtherwise,
    problem: ref === '' && !isDoneOtherwise ? t.refMissing : undefined,
    value: ref,
    onChange: (value: string) => {
      writer.set(element, { 'camunda:decisionRef': orNothing(value) });
    },
  };
  return (
    <Section title={t.title} isSet={ref !== ''}>
      {decisions.length === 0 ? (
        <TextField {...common} label={t.ref} mono hint={t.refHint} />
      ) : (
        <SelectField
          {...common}
          label={t.ref}
          clearable
          options={decisions.map(({ key, name }) => ({ value: key, label: `${name}（${key}）` }))}
        />
      )}
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
