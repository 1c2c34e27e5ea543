import { texts, useTexts } from '../../i18n/texts.js';
import { childOf, isA, type ModdleElement, textOf } from '../model.js';
import { CheckField, TextField } from './fields.js';
import { rootNamed } from './roots.js';
import { Section } from './section.js';
import type { SectionProps } from './subject.js';

const T = texts({
  message: ['消息', 'Message'],
  messageName: ['消息名称', 'Name of the message'],
  messageHint: [
    '外部系统按这个名称发来；同名的消息是同一个',
    'others send it under this name; one name, one message',
  ],
  messageMissing: ['还没有写消息名称', 'the message has no name'],
  error: ['错误', 'Error'],
  errorCode: ['错误代码', 'Error code'],
  errorHint: ['留空则捕获任何错误', 'empty: catches every error'],
  errorMissing: ['还没有写错误代码', 'the error code is missing'],
  interrupts: ['收到时中断这一步', 'interrupts the step'],
});

/** The message of an event or a receive task, found by its name among the file's messages. */
export function Message({ subject, owner }: SectionProps & { readonly owner: ModdleElement }) {
  const t = useTexts(T);
  const { element, bo, process, writer } = subject;
  const name = textOf(childOf(owner, 'messageRef'), 'name');
  return (
    <Section title={t.message} isSet={name !== ''}>
      <TextField
        label={t.messageName}
        required
        hint={t.messageHint}
        problem={name === '' ? t.messageMissing : undefined}
        value={name}
        onChange={(value) => {
          const wanted = value.trim();
          const root = rootNamed(process, 'bpmn:Message', 'name', wanted, () =>
            writer.create('bpmn:Message', { name: wanted }),
          );
          writer.setIn(element, owner, { messageRef: wanted === '' ? undefined : root });
        }}
      />
      {isA(bo, 'bpmn:BoundaryEvent') && (
        <CheckField
          label={t.interrupts}
          checked={bo.get('cancelActivity') !== false}
          onChange={(cancelActivity) => {
            writer.set(element, { cancelActivity });
          }}
        />
      )}
    </Section>
  );
}

/** The error that an end event throws or a boundary event catches, by its code. */
export function ErrorCode({ subject, owner }: SectionProps & { readonly owner: ModdleElement }) {
  const t = useTexts(T);
  const { element, bo, process, writer } = subject;
  const code = textOf(childOf(owner, 'errorRef'), 'errorCode');
  const catches = isA(bo, 'bpmn:BoundaryEvent');
  return (
    <Section title={t.error} isSet={code !== ''}>
      <TextField
        label={t.errorCode}
        {...(catches ? { hint: t.errorHint } : { required: true })}
        problem={!catches && code === '' ? t.errorMissing : undefined}
        value={code}
        onChange={(value) => {
          const wanted = value.trim();
          const root = rootNamed(process, 'bpmn:Error', 'errorCode', wanted, () =>
            writer.create('bpmn:Error', { name: wanted, errorCode: wanted }),
          );
          writer.setIn(element, owner, { errorRef: wanted === '' ? undefined : root });
        }}
      />
    </Section>
  );
}
