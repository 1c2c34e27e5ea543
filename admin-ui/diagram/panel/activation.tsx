import { texts, useTexts } from '../../i18n/texts.js';
import { childOf, textOf } from '../model.js';
import { TextField } from './fields.js';
import { Section } from './section.js';
import type { SectionProps } from './subject.js';

const T = texts({
  title: ['够数即走', 'Complex gateway'],
  label: ['往下走的条件', 'Goes on when'],
  hint: [
    '例如 ${activationCount >= 2}：有两条到了就往下走',
    'for instance ${activationCount >= 2}',
  ],
});

/** A complex gateway that joins: when it goes on. */
export function Activation({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const condition = textOf(childOf(bo, 'activationCondition'), 'body');
  return (
    <Section title={t.title} isSet={condition !== ''}>
      <TextField
        label={t.label}
        mono
        hint={t.hint}
        value={condition}
        onChange={(value) => {
          writer.set(element, { activationCondition: writer.expression(bo, value) });
        }}
      />
    </Section>
  );
}
