import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { texts, useTexts } from '../../i18n/texts.js';
import { extensionsOf, type ModdleElement, textOf } from '../model.js';
import { TextField } from './fields.js';
import styles from './panel.module.css';
import { orNothing, type SectionProps } from './subject.js';

const T = texts({
  in: ['带进去的变量', 'Variables handed in'],
  out: ['带回来的变量', 'Variables handed back'],
  source: ['来自（变量或 ${…}）', 'From (variable or ${…})'],
  target: ['写入', 'To'],
  add: ['加一个', 'Add'],
  remove: ['删除', 'Remove'],
});

/** camunda:in and camunda:out of a call to a process that is no building block. */
export function Mappings({ subject }: SectionProps) {
  const t = useTexts(T);
  return (
    <>
      <List subject={subject} type="camunda:In" title={t.in} />
      <List subject={subject} type="camunda:Out" title={t.out} />
    </>
  );
}

// ---------------------------------------------------------------------------------------------

interface ListProps extends SectionProps {
  readonly type: 'camunda:In' | 'camunda:Out';
  readonly title: string;
}

function List({ subject, type, title }: ListProps) {
  const t = useTexts(T);
  const { element, bo, writer } = subject;
  const mappings = extensionsOf(bo, type);
  const put = (next: readonly ModdleElement[]) => {
    writer.putExtensions(element, bo, type, next);
  };
  return (
    <fieldset className={styles['fieldset']}>
      <legend>{title}</legend>
      {mappings.map((mapping, at) => (
        <div key={`${at} ${textOf(mapping, 'target')}`} className={styles['row']}>
          <TextField
            label={t.source}
            mono
            value={sourceOf(mapping)}
            onChange={(value) => {
              writer.setIn(element, mapping, sourceAttributes(value));
            }}
          />
          <TextField
            label={t.target}
            mono
            value={textOf(mapping, 'target')}
            onChange={(value) => {
              writer.setIn(element, mapping, { target: orNothing(value) });
            }}
          />
          <Button
            className={styles['tight'] ?? ''}
            type="text"
            aria-label={t.remove}
            icon={<DeleteOutlined />}
            onClick={() => {
              put(mappings.filter((other) => other !== mapping));
            }}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => {
          put([...mappings, writer.create(type, { source: 'x', target: 'x' })]);
        }}
      >
        {t.add}
      </Button>
    </fieldset>
  );
}

function sourceOf(mapping: ModdleElement): string {
  return (
    textOf(mapping, 'source') ||
    textOf(mapping, 'sourceExpression') ||
    textOf(mapping, 'businessKey') ||
    textOf(mapping, 'variables')
  );
}

function sourceAttributes(text: string) {
  const isExpression = /^[$#]\{/.test(text.trim());
  return {
    variables: undefined,
    businessKey: undefined,
    source: isExpression ? undefined : orNothing(text),
    sourceExpression: isExpression ? text.trim() : undefined,
  };
}
