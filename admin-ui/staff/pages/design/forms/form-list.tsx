import { CopyOutlined, DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Badge, Button, Tooltip } from 'antd';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { classes } from '../../../components/classes.js';
import { titleOf } from '../diagram/vocabulary.js';
import type { Forms } from '../workbench/model.js';
import styles from './forms-tab.module.css';

const T = texts({
  forms: ['表单清单', 'Forms'],
  add: ['新建表单', 'New form'],
  rename: [(name: string) => `重命名 ${name}`, (name: string) => `Rename ${name}`],
  copy: [(name: string) => `复制 ${name}`, (name: string) => `Copy ${name}`],
  remove: [(name: string) => `删除 ${name}`, (name: string) => `Delete ${name}`],
  problems: [(n: number) => `${n} 处须改正`, (n: number) => `${n} to be mended`],
});

interface FormListProps {
  readonly forms: Forms;
  readonly chosen: string | undefined;
  readonly errors: ReadonlyMap<string, number>;
  readonly onChoose: (key: string) => void;
  readonly onAdd: () => void;
  readonly onAct: (act: 'rename' | 'copy' | 'remove', key: string) => void;
}

/** The draft's forms under their titles, with what can be done to each. */
export function FormList(props: FormListProps) {
  const { forms, chosen, errors, onChoose, onAdd, onAct } = props;
  const t = useTexts(T);
  return (
    <nav className={styles['list']} aria-label={t.forms}>
      <Button block icon={<PlusOutlined />} onClick={onAdd}>
        {t.add}
      </Button>
      <ul>
        {Object.entries(forms).map(([key, form]) => {
          const title = titleOf(form, key);
          const count = errors.get(key) ?? 0;
          return (
            <li key={key} className={classes(key === chosen && styles['chosen'])}>
              <button
                type="button"
                className={styles['form']}
                aria-current={key === chosen}
                onClick={() => onChoose(key)}
              >
                <strong>{title}</strong>
                <span className={styles['key']}>
                  {key} <Badge count={count} size="small" title={t.problems(count)} />
                </span>
              </button>
              <span className={styles['acts']}>
                {ACTS.map(([act, icon]) => (
                  <Tooltip key={act} title={t[act](title)}>
                    <Button
                      type="text"
                      size="small"
                      icon={icon}
                      aria-label={t[act](title)}
                      onClick={() => onAct(act, key)}
                    />
                  </Tooltip>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

// ---------------------------------------------------------------------------------------------

const ACTS = [
  ['rename', <EditOutlined key="rename" />],
  ['copy', <CopyOutlined key="copy" />],
  ['remove', <DeleteOutlined key="remove" />],
] as const;
