import { Segmented } from 'antd';
import { texts, useTexts } from '../../i18n/texts.js';
import { textOf } from '../model.js';
import { SelectField, TextField } from './fields.js';
import { ResultVariable } from './result-variable.js';
import { Section } from './section.js';
import { orNothing, type SectionProps } from './subject.js';

const T = texts({
  service: ['系统任务', 'Service task'],
  external: ['外部程序', 'external worker'],
  expression: ['计算一个值', 'expression'],
  topic: ['主题（外部程序按它领取）', 'Topic'],
  topicMissing: ['没有主题，外部程序无法领取', 'no topic: no worker can fetch it'],
  priority: ['优先级', 'Priority'],
  computed: ['表达式', 'Expression'],
  script: ['计算', 'Script'],
  language: ['语言', 'Language'],
  source: ['脚本', 'Script'],
  sourceMissing: ['还没有写脚本', 'the script is missing'],
});

/** A service task: a topic for workers, or an expression computed at once. */
export function Service({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const expression = textOf(bo, 'camunda:expression');
  const external = expression === '';
  const topic = textOf(bo, 'camunda:topic');
  const put = (attributes: Readonly<Record<string, unknown>>) => {
    writer.set(element, attributes);
  };
  return (
    <Section title={t.service} isSet={topic !== '' || expression !== ''}>
      <Segmented
        size="small"
        aria-label={t.service}
        value={external ? 'external' : 'expression'}
        options={[
          { value: 'external', label: t.external },
          { value: 'expression', label: t.expression },
        ]}
        onChange={(mode) => {
          const isExternal = mode === 'external';
          put({
            'camunda:type': isExternal ? 'external' : undefined,
            'camunda:topic': undefined,
            'camunda:taskPriority': undefined,
            'camunda:expression': isExternal ? undefined : '${true}',
            'camunda:resultVariable': undefined,
          });
        }}
      />
      {external ? (
        <>
          <TextField
            label={t.topic}
            required
            mono
            problem={topic === '' ? t.topicMissing : undefined}
            value={topic}
            onChange={(value) => {
              put({ 'camunda:type': 'external', 'camunda:topic': orNothing(value) });
            }}
          />
          <TextField
            label={t.priority}
            value={textOf(bo, 'camunda:taskPriority')}
            onChange={(value) => {
              put({ 'camunda:taskPriority': orNothing(value) });
            }}
          />
        </>
      ) : (
        <TextField
          label={t.computed}
          mono
          value={expression}
          onChange={(value) => {
            put({ 'camunda:expression': orNothing(value) });
          }}
        />
      )}
      {!external && <ResultVariable subject={subject} />}
    </Section>
  );
}

/** A script task: language, source, and the variable that takes the value. */
export function Script({ subject }: SectionProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const source = textOf(bo, 'script');
  return (
    <Section title={t.script} isSet={source !== ''}>
      <SelectField
        label={t.language}
        value={textOf(bo, 'scriptFormat')}
        options={[
          { value: 'feel', label: 'FEEL' },
          { value: 'javascript', label: 'JavaScript' },
        ]}
        onChange={(scriptFormat) => {
          writer.set(element, { scriptFormat });
        }}
      />
      <TextField
        label={t.source}
        required
        mono
        lines={4}
        problem={source === '' ? t.sourceMissing : undefined}
        value={source}
        onChange={(script) => {
          writer.set(element, { script: orNothing(script) });
        }}
      />
      <ResultVariable subject={subject} />
    </Section>
  );
}
