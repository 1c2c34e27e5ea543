import { texts, useTexts } from '../../i18n/texts.js';
import { childOf, textOf } from '../model.js';
import { CheckField, TextField } from './fields.js';
import { Section } from './section.js';
import type { SectionProps } from './subject.js';

const T = texts({
  title: ['不定次序的步骤', 'Ad-hoc'],
  sequential: ['一次只办一步', 'one at a time'],
  enough: ['够了就结束的条件', 'Over when'],
  enoughHint: ['留空则全部办完才结束', 'empty: when all is done'],
  cancel: ['够了就取消没办的', 'cancels what is open'],
});

/** An ad-hoc sub-process: the order inside, and when it is over. */
export function AdHoc({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const condition = textOf(childOf(bo, 'completionCondition'), 'body');
  return (
    <Section title={t.title} isSet={condition !== ''}>
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
          writer.set(element, { completionCondition: writer.expression(bo, value) });
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
