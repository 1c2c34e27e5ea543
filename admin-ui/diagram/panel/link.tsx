import { texts, useTexts } from '../../i18n/texts.js';
import { type ModdleElement, textOf } from '../model.js';
import { TextField } from './fields.js';
import { Section } from './section.js';
import { orNothing, type SectionProps } from './subject.js';

const T = texts({
  title: ['链接', 'Link'],
  label: ['链接名称', 'Name of the link'],
  hint: ['从这里跳到同名的链接', 'goes on at the link of the same name'],
  missing: ['还没有写链接名称', 'the link has no name'],
});

/** The two ends of a link carry one name. */
export function Link({
  subject,
  definition,
}: SectionProps & { readonly definition: ModdleElement }) {
  const t = useTexts(T);
  const { element, writer } = subject;
  const name = textOf(definition, 'name');
  return (
    <Section title={t.title} isSet={name !== ''}>
      <TextField
        label={t.label}
        required
        hint={t.hint}
        problem={name === '' ? t.missing : undefined}
        value={name}
        onChange={(value) => {
          writer.setIn(element, definition, { name: orNothing(value) });
        }}
      />
    </Section>
  );
}
