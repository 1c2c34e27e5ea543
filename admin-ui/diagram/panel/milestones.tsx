import { texts, useTexts } from '../../i18n/texts.js';
import { extensionsOf, textOf } from '../model.js';
import { MILESTONES } from '../words.js';
import { CheckField, ChoicesField } from './fields.js';
import { Section } from './section.js';
import { optionsOf, type SectionProps } from './subject.js';

const T = texts({
  milestones: ['里程碑', 'Milestones'],
  reached: ['经过或者办完即到达', 'Reached when passed or completed'],
  dated: [
    (name: string) => `“${name}”的日期回溯到材料到齐之日（视为受理）`,
    (name: string) => `“${name}” is dated back to the day on which all had arrived`,
  ],
});

/** yc:milestone, several allowed: they start and stop the clocks. */
export function Milestones({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer, language } = subject;
  const milestones = extensionsOf(bo, 'yc:Milestone');
  const names = milestones.map((milestone) => textOf(milestone, 'name'));
  const options = optionsOf(MILESTONES, language);
  return (
    <Section title={t.milestones} isSet={milestones.length > 0}>
      <ChoicesField
        label={t.reached}
        values={names}
        options={options}
        onChange={(chosen) => {
          const kept = milestones.filter((milestone) => chosen.includes(textOf(milestone, 'name')));
          const added = chosen
            .filter((name) => !names.includes(name))
            .map((name) => writer.create('yc:Milestone', { name }));
          writer.putExtensions(element, bo, 'yc:Milestone', [...kept, ...added]);
        }}
      />
      {milestones
        .filter((milestone) => textOf(milestone, 'name') === 'accepted')
        .map((milestone) => (
          <CheckField
            key="accepted"
            label={t.dated(options.find(({ value }) => value === 'accepted')?.label ?? '')}
            checked={textOf(milestone, 'effective') === 'allInAt'}
            onChange={(checked) => {
              writer.setIn(element, milestone, { effective: checked ? 'allInAt' : undefined });
            }}
          />
        ))}
    </Section>
  );
}
