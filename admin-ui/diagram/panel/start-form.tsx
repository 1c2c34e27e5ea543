import { texts, useTexts } from '../../i18n/texts.js';
import { textOf } from '../model.js';
import { SelectField } from './fields.js';
import { Section } from './section.js';
import { orNothing, type SectionProps } from './subject.js';

const T = texts({
  form: ['申请表单', 'Application form'],
  which: ['收件时填写', 'Filled on receipt'],
  none: ['不填表', 'no form'],
});

/** The form with which a case begins. */
export function StartForm({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer, vocabulary } = subject;
  const form = textOf(bo, 'camunda:formKey');
  return (
    <Section title={t.form} isSet={form !== ''}>
      <SelectField
        label={t.which}
        value={form}
        clearable
        placeholder={t.none}
        options={vocabulary.forms.map(({ key, title }) => ({ value: key, label: title }))}
        onChange={(value) => {
          writer.set(element, { 'camunda:formKey': orNothing(value) });
        }}
      />
    </Section>
  );
}
