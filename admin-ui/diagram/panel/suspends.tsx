import { Button } from 'antd';
import { texts, useTexts } from '../../i18n/texts.js';
import { extensionsOf, textOf } from '../model.js';
import { CLOCKS, PROCEDURES } from '../words.js';
import { CheckField, ChoicesField, SelectField, TextField } from './fields.js';
import { Section } from './section.js';
import { optionsOf, orNothing, type SectionProps } from './subject.js';

const T = texts({
  suspends: ['中止计时', 'Clocks stand still'],
  what: [
    '在这一步期间，所选时限不计算（特别程序）。',
    'While a token is here, these clocks do not run.',
  ],
  add: ['在这一步中止计时', 'Stop clocks here'],
  remove: ['不再中止计时', 'Let the clocks run'],
  clocks: ['中止哪些时限', 'Which clocks'],
  clocksMissing: ['至少选一个', 'choose one at least'],
  procedure: ['特别程序', 'Procedure'],
  basis: ['法定依据', 'Legal basis'],
  basisMissing: [
    '必填：没有依据不得中止，例如《行政许可法》第四十五条',
    'mandatory: without a basis no clock stops',
  ],
  unverified: ['依据未核实', 'basis not verified'],
});

/** yc:suspends: which clocks, in which procedure, on which basis. */
export function Suspends({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer, language } = subject;
  const [suspends] = extensionsOf(bo, 'yc:Suspends');
  const clocks = textOf(suspends, 'clocks').split(/\s+/).filter(Boolean);
  const basis = textOf(suspends, 'basis');
  const put = (attributes: Readonly<Record<string, unknown>>) => {
    writer.putExtension(element, bo, 'yc:Suspends', attributes);
  };
  return (
    <Section title={t.suspends} isSet={suspends !== undefined}>
      <p>{t.what}</p>
      {suspends === undefined ? (
        <Button
          size="small"
          onClick={() => {
            put({ clocks: 'statutory promised', procedure: 'other' });
          }}
        >
          {t.add}
        </Button>
      ) : (
        <>
          <ChoicesField
            label={t.clocks}
            required
            values={clocks}
            options={optionsOf(CLOCKS, language)}
            problem={clocks.length === 0 ? t.clocksMissing : undefined}
            onChange={(values) => {
              put({ clocks: orNothing(values.join(' ')) });
            }}
          />
          <SelectField
            label={t.procedure}
            required
            value={textOf(suspends, 'procedure')}
            options={optionsOf(PROCEDURES, language)}
            onChange={(procedure) => {
              put({ procedure });
            }}
          />
          <TextField
            label={t.basis}
            required
            value={basis}
            problem={basis === '' ? t.basisMissing : undefined}
            onChange={(value) => {
              put({ basis: orNothing(value) });
            }}
          />
          <CheckField
            label={t.unverified}
            checked={textOf(suspends, 'unverified') === 'true'}
            onChange={(checked) => {
              put({ unverified: checked ? 'true' : undefined });
            }}
          />
          <Button
            size="small"
            danger
            onClick={() => {
              writer.dropExtensions(element, bo, [suspends]);
            }}
          >
            {t.remove}
          </Button>
        </>
      )}
    </Section>
  );
}
