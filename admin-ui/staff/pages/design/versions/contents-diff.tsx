import { Table, Tag, Typography } from 'antd';
import { useMemo } from 'react';
import DiagramDiff from '../../../../diagram/diagram-diff.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { titleOf } from '../diagram/vocabulary.js';
import type { Contents } from '../workbench/model.js';
import styles from './contents-diff.module.css';
import { type FormChange, diffForms } from './form-diff.js';
import { PROPERTY_WORDS } from './property-words.js';

const T = texts({
  diagram: ['流程图与事项数据', 'Diagram and data of the item'],
  forms: ['表单', 'Forms'],
  same: ['两个版本的表单没有区别', 'The forms are the same'],
  form: ['表单', 'Form'],
  component: ['字段', 'Field'],
  change: ['变化', 'Change'],
  property: ['属性', 'Property'],
  before: ['原来', 'Before'],
  after: ['现在', 'After'],
  added: ['新增', 'added'],
  removed: ['删除', 'removed'],
  changed: ['修改', 'changed'],
  whole: ['整个表单', 'The form'],
});

const COLOURS = { added: 'success', removed: 'error', changed: 'warning' } as const;

export interface ContentsDiffProps {
  readonly before: Contents;
  readonly after: Contents;
  /** What people call the two: `第 3 版`, `草稿`. */
  readonly beforeName: string;
  readonly afterName: string;
}

/** Everything in which two versions of an item differ: the diagram marked, the rest in tables. */
export default function ContentsDiff({ before, after, ...names }: ContentsDiffProps) {
  const t = useTexts(T);
  const changes = useMemo(() => diffForms(before.forms, after.forms), [before, after]);
  return (
    <div className={styles['diff']}>
      <Typography.Title level={5}>{t.diagram}</Typography.Title>
      <DiagramDiff before={before.bpmn} after={after.bpmn} {...names} />
      <Typography.Title level={5}>{t.forms}</Typography.Title>
      <FormChanges changes={changes} before={before} after={after} />
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

interface FormChangesProps {
  readonly changes: readonly FormChange[];
  readonly before: Contents;
  readonly after: Contents;
}

function FormChanges({ changes, before, after }: FormChangesProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const titles = (key: string): string => {
    const form = after.forms[key] ?? before.forms[key];
    return form ? titleOf(form, key) : key;
  };
  const words = (property = ''): string => {
    const known = PROPERTY_WORDS[property];
    return known ? said(known, language) : property;
  };
  return (
    <Table<FormChange>
      size="small"
      pagination={false}
      rowKey={({ form, path = '', property = '', kind }) => `${form} ${path} ${kind} ${property}`}
      dataSource={changes}
      locale={{ emptyText: t.same }}
      columns={[
        { title: t.form, render: (_, { form }) => titles(form) },
        {
          title: t.component,
          render: (_, { path, name }) => (path === undefined ? t.whole : name),
        },
        {
          title: t.change,
          width: 90,
          render: (_, { kind }) => <Tag color={COLOURS[kind]}>{t[kind]}</Tag>,
        },
        { title: t.property, render: (_, { property }) => words(property) },
        { title: t.before, dataIndex: 'before', className: styles['value'] ?? '' },
        { title: t.after, dataIndex: 'after', className: styles['value'] ?? '' },
      ]}
    />
  );
}
