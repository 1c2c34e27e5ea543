import { texts, useTexts } from '../../i18n/texts.js';
import { textOf } from '../model.js';
import { TextField } from './fields.js';
import { orNothing, type SectionProps } from './subject.js';

const T = texts({ result: ['结果写入变量', 'Result variable'] });

/** Of what computes a value: which variable takes it. */
export function ResultVariable({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  return (
    <TextField
      label={t.result}
      mono
      value={textOf(bo, 'camunda:resultVariable')}
      onChange={(value) => {
        writer.set(element, { 'camunda:resultVariable': orNothing(value) });
      }}
    />
  );
}
