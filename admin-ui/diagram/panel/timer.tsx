import { Segmented } from 'antd';
import { texts, useTexts } from '../../i18n/texts.js';
import { childOf, extensionsOf, isA, type ModdleElement, textOf } from '../model.js';
import {
  buildTimer,
  parseTimer,
  type TimerKind,
  timerKind,
  type TimerValue,
} from '../timer-value.js';
import { CLOCKS, UNITS } from '../words.js';
import { owned, type Writer } from '../write.js';
import { SelectField } from './fields.js';
import { Interrupts } from './interrupts.js';
import { Section } from './section.js';
import { optionsOf, type SectionProps, type Subject } from './subject.js';
import { TimerValueFields } from './timer-value.js';

const T = texts({
  timer: ['时间', 'Timer'],
  duration: ['过多久', 'After'],
  date: ['到某时', 'At'],
  cycle: ['每隔', 'Every'],
  clock: ['随办件时钟', 'With a clock'],
  which: ['哪个时钟到期时', 'When this clock is due'],
  clockHint: [
    '时钟中止时不触发，重新计算后随之改变',
    'not while the clock is suspended; follows its due date',
  ],
  days: ['日的种类', 'Kind of days'],
  byHour: ['按钟点，日夜照算', 'by the hour, day and night'],
});

type Mode = TimerKind | 'clock';

const PROPERTIES: Readonly<Record<TimerKind, string>> = {
  duration: 'timeDuration',
  date: 'timeDate',
  cycle: 'timeCycle',
};

/** A timer: a duration in chosen days, a date, a cycle, or a clock of the case. */
export function Timer({ subject, timer }: SectionProps & { readonly timer: ModdleElement }) {
  const t = useTexts(T);
  const { bo, element, writer, language } = subject;
  const [clock] = extensionsOf(timer, 'yc:Clock');
  const value = valueOf(timer);
  const isStart = isA(bo, 'bpmn:StartEvent');
  const modes = ['duration', 'date', 'cycle', ...(isStart ? [] : ['clock'])] as const;
  return (
    <Section title={t.timer} isSet={clock !== undefined || value !== undefined}>
      <Segmented
        size="small"
        aria-label={t.timer}
        value={clock === undefined ? ((value && timerKind(value)) ?? 'duration') : 'clock'}
        options={modes.map((mode) => ({
          value: mode,
          label: t[mode as 'duration' | 'date' | 'cycle' | 'clock'],
        }))}
        onChange={(mode) => {
          change(subject, timer, mode as Mode);
        }}
      />
      {clock === undefined ? (
        <>
          <TimerValueFields
            value={value ?? STARTING.duration}
            onChange={(next) => {
              putValue(subject, timer, next);
            }}
          />
          {!isStart && value?.kind === 'duration' && value.unit === 'D' && (
            <Days subject={subject} timer={timer} />
          )}
        </>
      ) : (
        <SelectField
          label={t.which}
          hint={t.clockHint}
          value={textOf(clock, 'kind')}
          options={optionsOf(CLOCKS, language)}
          onChange={(kind) => {
            writer.setIn(element, clock, { kind });
          }}
        />
      )}
      <Interrupts subject={subject} />
    </Section>
  );
}

// ---------------------------------------------------------------------------------------------

const STARTING: Readonly<Record<TimerKind, TimerValue>> = {
  duration: { kind: 'duration', n: 5, unit: 'D' },
  date: { kind: 'free', timer: 'date', source: '' },
  cycle: { kind: 'cycle', n: 1, unit: 'D' },
};

function valueOf(timer: ModdleElement): TimerValue | undefined {
  for (const kind of ['duration', 'date', 'cycle'] as const) {
    const expression = childOf(timer, PROPERTIES[kind]);
    if (expression !== undefined) return parseTimer(kind, textOf(expression, 'body'));
  }
  return undefined;
}

function putValue({ writer, element }: Subject, timer: ModdleElement, value: TimerValue): void {
  const expression = expressionOf(writer, timer, value);
  const kind = timerKind(value);
  const days = value.kind === 'duration' && value.unit === 'D';
  writer.setIn(element, timer, {
    timeDuration: undefined,
    timeDate: undefined,
    timeCycle: undefined,
    [PROPERTIES[kind]]: expression,
    ...(!days && { extensionElements: undefined }), // a calendar counts whole days only
  });
}

/** Another kind of timer: one command, and nothing of the former kind is left. */
function change({ writer, element }: Subject, timer: ModdleElement, mode: Mode): void {
  const none = { timeDuration: undefined, timeDate: undefined, timeCycle: undefined };
  if (mode === 'clock') {
    const clock = writer.create('yc:Clock', { kind: 'stage' });
    const box = writer.create('bpmn:ExtensionElements', { values: [clock] });
    owned(clock, box);
    writer.setIn(element, timer, { ...none, extensionElements: owned(box, timer) });
    return;
  }
  const expression = expressionOf(writer, timer, STARTING[mode]);
  const written = { ...none, [PROPERTIES[mode]]: expression };
  writer.setIn(element, timer, { ...written, extensionElements: undefined });
}

/** An empty one too: it says which kind of timer was chosen. */
function expressionOf(writer: Writer, timer: ModdleElement, value: TimerValue): ModdleElement {
  return owned(writer.create('bpmn:FormalExpression', { body: buildTimer(value) }), timer);
}

/** yc:calendar: working days, natural days, or none and the hours run through. */
function Days({ subject, timer }: { readonly subject: Subject; readonly timer: ModdleElement }) {
  const t = useTexts(T);
  const { writer, element, language } = subject;
  const calendars = extensionsOf(timer, 'yc:Calendar');
  const { workday, naturalDay } = UNITS;
  const units = { ...(workday && { workday }), ...(naturalDay && { naturalDay }) };
  return (
    <SelectField
      label={t.days}
      value={textOf(calendars[0], 'unit')}
      placeholder={t.byHour}
      clearable
      options={optionsOf(units, language)}
      onChange={(unit) => {
        if (unit === '') writer.dropExtensions(element, timer, calendars);
        else writer.putExtension(element, timer, 'yc:Calendar', { unit });
      }}
    />
  );
}
