import { Modal } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { said, type Text, texts, useTexts } from '../../../i18n/texts.js';
import styles from './shortcut-sheet.module.css';
import { useShortcuts } from '../../components/use-shortcuts.js';

const T = texts({
  title: ['键盘快捷键', 'Keyboard shortcuts'],
  open: ['快捷键', 'Shortcuts'],
  close: ['知道了', 'Close'],
  single: ['在输入框外按 ? 打开本页', 'Press ? outside a field to open this sheet'],
});

const STORED = 'yichuang.window.questionKey';

interface Group {
  readonly title: Text;
  readonly keys: readonly (readonly [keys: string, does: Text])[];
}

const GROUPS: readonly Group[] = [
  {
    title: ['到处可用', 'Everywhere'],
    keys: [
      ['Alt+K', ['搜索事项收件', 'Find an item and receive']],
      ['Alt+1', ['今日应办', 'To do']],
      ['Alt+2', ['待补正', 'Awaiting correction']],
      ['Alt+3', ['待交接', 'To hand over']],
      ['Alt+4', ['待出件', 'To hand out']],
      ['Alt+5', ['草稿', 'Drafts']],
      ['Alt+H', ['出件台：按编号找件', 'Hand-out desk: find a case by number']],
    ],
  },
  {
    title: ['搜索事项', 'Finding an item'],
    keys: [
      ['↑ ↓', ['在结果中移动', 'Move in the results']],
      ['Enter', ['开始收件', 'Begin to receive']],
      ['Alt+F', ['收藏或取消收藏', 'Make it a favourite, or not']],
    ],
  },
  {
    title: ['收件', 'Receiving'],
    keys: [
      ['Ctrl+Enter', ['下一步；核对页上是收件', 'Next step; on the last one: receive']],
      ['Alt+B', ['上一步', 'Back']],
      ['Alt+A', ['材料全部按要求份数收到', 'All materials came as asked']],
      ['Alt+S', ['立即保存草稿', 'Save the draft now']],
    ],
  },
  {
    title: ['办理与出件', 'Working on a case'],
    keys: [
      ['Ctrl+Enter', ['确认当前环节', 'Confirm the current station']],
      ['Alt+G', ['收件后继续办理', 'Go on with the case after receipt']],
      ['Alt+P', ['打印', 'Print']],
    ],
  },
];

/** All keys on one sheet; opened by `?`, which can be switched off, and by a button. */
export function ShortcutSheet() {
  const t = useTexts(T);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const [byKey, setByKey] = useState(() => localStorage.getItem(STORED) !== 'off');
  useShortcuts({ '?': byKey ? () => setOpen(true) : undefined });
  const choose = (on: boolean): void => {
    localStorage.setItem(STORED, on ? 'on' : 'off');
    setByKey(on);
  };
  return (
    <>
      <button type="button" className={styles['open']} onClick={() => setOpen(true)}>
        {t.open} <kbd aria-hidden>?</kbd>
      </button>
      <Modal
        open={open}
        title={t.title}
        width={720}
        okText={t.close}
        cancelButtonProps={{ hidden: true }}
        onOk={() => setOpen(false)}
        onCancel={() => setOpen(false)}
      >
        <div className={styles['groups']}>
          {GROUPS.map(({ title, keys }) => (
            <section key={title[1]}>
              <h3>{said(title, language)}</h3>
              <dl>
                {keys.map(([key, does]) => (
                  <div key={key}>
                    <dt>
                      <kbd>{key}</kbd>
                    </dt>
                    <dd>{said(does, language)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <label className={styles['single']}>
          <input
            type="checkbox"
            checked={byKey}
            onChange={(event) => choose(event.target.checked)}
          />
          {t.single}
        </label>
      </Modal>
    </>
  );
}
