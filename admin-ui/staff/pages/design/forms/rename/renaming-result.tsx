import { Alert, Button, Space } from 'antd';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { titleOf } from '../../diagram/vocabulary.js';
import type { Forms, Place } from '../../workbench/model.js';
import styles from '../forms-tab.module.css';
import type { RenamingDeeds } from './use-renaming.js';

const T = texts({
  done: [
    (from: string, to: string, n: number) => `“${from}”已改为“${to}”，连同用到它的 ${n} 处。`,
    (from: string, to: string, n: number) =>
      `“${from}” is now “${to}”, also in ${n} places that named it.`,
  ],
  left: ['下列各处没有改，请您看一看：', 'These were left as they are; please look at them:'],
  unreadable: [
    '流程图打不开，其中的名称没有改。',
    'The diagram cannot be read; names in it are as they were.',
  ],
  item: ['事项信息', 'Item'],
  shared: [
    (title: string) => `表单“${title}”也有这个字段，没有改`,
    (title: string) => `Form “${title}” has this field too; it keeps its key`,
  ],
  undo: ['撤销', 'Undo'],
});

interface RenamingResultProps {
  readonly renaming: RenamingDeeds;
  readonly forms: Forms;
  readonly go: (place: Place) => void;
}

/** What renaming everywhere has done, what is left to the person, and the way back. */
export function RenamingResult({ renaming, forms, go }: RenamingResultProps) {
  const t = useTexts(T);
  const { last, undo, close } = renaming;
  if (!last) return null;
  const { from, to, changed, left, others, unreadable, isLast } = last;
  const isWhole = left.length === 0 && others.length === 0 && !unreadable;
  return (
    <Alert
      className={styles['renamed'] ?? ''}
      type={isWhole ? 'success' : 'warning'}
      showIcon
      closable={{ onClose: close }}
      title={
        <Space wrap>
          {t.done(from, to, changed)}
          {isLast && (
            <Button size="small" onClick={undo}>
              {t.undo}
            </Button>
          )}
        </Space>
      }
      description={
        isWhole ? undefined : (
          <>
            {unreadable ? t.unreadable : t.left}
            <ul>
              {left.map(({ elementId, name, text }) => (
                <li key={`${elementId ?? ''} ${text}`}>
                  <Button
                    type="link"
                    size="small"
                    onClick={() =>
                      go(elementId === undefined ? { tab: 'item' } : { tab: 'diagram', elementId })
                    }
                  >
                    {elementId === undefined ? t.item : name || elementId}
                  </Button>{' '}
                  <code>{text}</code>
                </li>
              ))}
              {others.map((key) => (
                <li key={key}>
                  <Button
                    type="link"
                    size="small"
                    onClick={() => go({ tab: 'forms', form: key, field: from })}
                  >
                    {t.shared(forms[key] ? titleOf(forms[key], key) : key)}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  );
}
