import { texts, useTexts } from '../../i18n/texts.js';
import { isA, type ModdleElement, textOf } from '../model.js';
import { TextField } from './fields.js';
import { Interrupts } from './interrupts.js';
import { putRoot, type RootReference, rootOf } from './roots.js';
import { Section } from './section.js';
import type { SectionProps } from './subject.js';

const T = {
  messageRef: texts({
    title: ['消息', 'Message'],
    label: ['消息名称', 'Name of the message'],
    hint: [
      '外部系统按这个名称发来；同名的消息是同一个',
      'others send it under this name; one name, one message',
    ],
    missing: ['还没有写消息名称', 'the message has no name'],
  }),
  signalRef: texts({
    title: ['信号', 'Signal'],
    label: ['信号名称', 'Name of the signal'],
    hint: ['所有等它的流程都会收到', 'everybody who waits for it receives it'],
    missing: ['还没有写信号名称', 'the signal has no name'],
  }),
  errorRef: texts({
    title: ['错误', 'Error'],
    label: ['错误代码', 'Error code'],
    hint: ['留空则捕获任何错误', 'empty: catches every error'],
    missing: ['还没有写错误代码', 'the error code is missing'],
  }),
  escalationRef: texts({
    title: ['升级', 'Escalation'],
    label: ['升级代码', 'Escalation code'],
    hint: ['留空则捕获任何升级', 'empty: catches every escalation'],
    missing: ['还没有写升级代码', 'the escalation code is missing'],
  }),
};

/** Codes: a catch that has none takes all. */
const CODES: ReadonlySet<RootReference> = new Set(['errorRef', 'escalationRef']);

interface NamedEventProps extends SectionProps {
  /** The event definition, or the task that sends or receives. */
  readonly owner: ModdleElement;
  readonly reference: RootReference;
}

/** What is sent, thrown or waited for, by its name or code. */
export function NamedEvent({ subject, owner, reference }: NamedEventProps) {
  const t = useTexts(T[reference]);
  const value = rootOf(owner, reference);
  const isCode = CODES.has(reference);
  const catchesAll = isCode && isA(subject.bo, 'bpmn:CatchEvent');
  const required = !catchesAll && !isDoneOtherwise(owner);
  return (
    <Section title={t.title} isSet={value !== ''}>
      <TextField
        label={t.label}
        required={required}
        {...((!isCode || catchesAll) && { hint: t.hint })}
        problem={required && value === '' ? t.missing : undefined}
        value={value}
        onChange={(text) => {
          putRoot(subject, owner, reference, text);
        }}
      />
      {reference !== 'errorRef' && <Interrupts subject={subject} />}
    </Section>
  );
}

/** By a worker or an expression instead of a message. */
function isDoneOtherwise(owner: ModdleElement): boolean {
  return ['camunda:topic', 'camunda:expression'].some((name) => textOf(owner, name) !== '');
}
