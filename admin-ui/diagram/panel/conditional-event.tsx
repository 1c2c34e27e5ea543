import { texts, useTexts } from '../../i18n/texts.js';
import { childOf, type ModdleElement, textOf } from '../model.js';
import { TextField } from './fields.js';
import { Interrupts } from './interrupts.js';
import { Section } from './section.js';
import type { SectionProps } from './subject.js';

const T = texts({
  title: ['条件', 'Condition'],
  label: ['条件（变量改变时判断）', 'Condition, asked when variables change'],
  hint: ['例如 ${金额 > 1000}', 'for instance ${amount > 1000}'],
  missing: ['还没有写条件', 'the condition is missing'],
});

interface ConditionalEventProps extends SectionProps {
  readonly definition: ModdleElement;
}

export function ConditionalEvent({ subject, definition }: ConditionalEventProps) {
  const t = useTexts(T);
  const { element, writer } = subject;
  const body = textOf(childOf(definition, 'condition'), 'body');
  return (
    <Section title={t.title} isSet={body !== ''}>
      <TextField
        label={t.label}
        required
        mono
        hint={t.hint}
        problem={body === '' ? t.missing : undefined}
        value={body}
        onChange={(text) => {
          writer.setIn(element, definition, { condition: writer.expression(definition, text) });
        }}
      />
      <Interrupts subject={subject} />
    </Section>
  );
}
