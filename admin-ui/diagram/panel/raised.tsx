import { texts, useTexts } from '../../i18n/texts.js';
import { childOf, isA, type ModdleElement, textOf } from '../model.js';
import { owned } from '../write.js';
import { CheckField, TextField } from './fields.js';
import { rootNamed } from './roots.js';
import { Section } from './section.js';
import { orNothing, type SectionProps, type Subject } from './subject.js';

const T = texts({
  signal: ['信号', 'Signal'],
  signalName: ['信号名称', 'Name of the signal'],
  signalHint: ['所有等它的流程都会收到', 'everybody who waits for it receives it'],
  signalMissing: ['还没有写信号名称', 'the signal has no name'],
  escalation: ['升级', 'Escalation'],
  escalationCode: ['升级代码', 'Escalation code'],
  anyEscalation: ['留空则捕获任何升级', 'empty: catches every escalation'],
  escalationMissing: ['还没有写升级代码', 'the escalation code is missing'],
  condition: ['条件', 'Condition'],
  conditionLabel: ['条件（变量改变时判断）', 'Condition, asked when variables change'],
  conditionHint: ['例如 ${金额 > 1000}', 'for instance ${amount > 1000}'],
  conditionMissing: ['还没有写条件', 'the condition is missing'],
  link: ['链接', 'Link'],
  linkName: ['链接名称', 'Name of the link'],
  linkHint: ['从这里跳到同名的链接', 'goes on at the link of the same name'],
  linkMissing: ['还没有写链接名称', 'the link has no name'],
  interrupts: ['发生时中断这一步', 'interrupts the step'],
});

interface DefinitionProps extends SectionProps {
  readonly definition: ModdleElement;
}

/** A signal, found by its name among the file's signals. */
export function Signal({ subject, definition }: DefinitionProps) {
  const t = useTexts(T);
  const { element, process, writer } = subject;
  const name = textOf(childOf(definition, 'signalRef'), 'name');
  return (
    <Section title={t.signal} isSet={name !== ''}>
      <TextField
        label={t.signalName}
        required
        hint={t.signalHint}
        problem={name === '' ? t.signalMissing : undefined}
        value={name}
        onChange={(value) => {
          const wanted = value.trim();
          const signalRef = rootNamed(process, 'bpmn:Signal', 'name', wanted, () =>
            writer.create('bpmn:Signal', { name: wanted }),
          );
          writer.setIn(element, definition, { signalRef });
        }}
      />
      <Interrupts subject={subject} />
    </Section>
  );
}

/** An escalation, by its code; a catch without one takes every escalation. */
export function Escalation({ subject, definition }: DefinitionProps) {
  const t = useTexts(T);
  const { element, bo, process, writer } = subject;
  const code = textOf(childOf(definition, 'escalationRef'), 'escalationCode');
  const catches = isA(bo, 'bpmn:CatchEvent');
  return (
    <Section title={t.escalation} isSet={code !== ''}>
      <TextField
        label={t.escalationCode}
        {...(catches ? { hint: t.anyEscalation } : { required: true })}
        problem={!catches && code === '' ? t.escalationMissing : undefined}
        value={code}
        onChange={(value) => {
          const wanted = value.trim();
          const escalationRef = rootNamed(
            process,
            'bpmn:Escalation',
            'escalationCode',
            wanted,
            () => writer.create('bpmn:Escalation', { name: wanted, escalationCode: wanted }),
          );
          writer.setIn(element, definition, { escalationRef });
        }}
      />
      <Interrupts subject={subject} />
    </Section>
  );
}

/** A condition over variables. */
export function Condition({ subject, definition }: DefinitionProps) {
  const t = useTexts(T);
  const { element, writer } = subject;
  const body = textOf(childOf(definition, 'condition'), 'body');
  return (
    <Section title={t.condition} isSet={body !== ''}>
      <TextField
        label={t.conditionLabel}
        required
        mono
        hint={t.conditionHint}
        problem={body === '' ? t.conditionMissing : undefined}
        value={body}
        onChange={(value) => {
          const written = writer.create('bpmn:FormalExpression', { body: value.trim() });
          const condition = value.trim() === '' ? undefined : owned(written, definition);
          writer.setIn(element, definition, { condition });
        }}
      />
      <Interrupts subject={subject} />
    </Section>
  );
}

/** The two ends of a link carry one name. */
export function Link({ subject, definition }: DefinitionProps) {
  const t = useTexts(T);
  const { element, writer } = subject;
  const name = textOf(definition, 'name');
  return (
    <Section title={t.link} isSet={name !== ''}>
      <TextField
        label={t.linkName}
        required
        hint={t.linkHint}
        problem={name === '' ? t.linkMissing : undefined}
        value={name}
        onChange={(value) => {
          writer.setIn(element, definition, { name: orNothing(value) });
        }}
      />
    </Section>
  );
}

/** Boundary events, and start events of event sub-processes, may leave what runs alone. */
function Interrupts({ subject }: { readonly subject: Subject }) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const property = isA(bo, 'bpmn:BoundaryEvent') ? 'cancelActivity' : 'isInterrupting';
  const isInside = isA(bo, 'bpmn:StartEvent') && bo.$parent?.get('triggeredByEvent') === true;
  if (property === 'isInterrupting' && !isInside) return null;
  return (
    <CheckField
      label={t.interrupts}
      checked={bo.get(property) !== false}
      onChange={(interrupts) => {
        writer.set(element, { [property]: interrupts });
      }}
    />
  );
}
