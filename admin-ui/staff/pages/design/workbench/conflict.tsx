import { Alert, Button, Modal, Space } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { formatInstant } from '../../../../i18n/format.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { LoadingState } from '../../../components/loading-state.js';
import styles from './workbench.module.css';
import type { OpenDraft } from './use-draft.js';

const ContentsDiff = lazy(() => import('../versions/contents-diff.js'));

const T = texts({
  title: [
    (name: string, at: string) => `${name} 于 ${at} 先保存了这份草稿`,
    (name: string, at: string) => `${name} saved this draft first, at ${at}`,
  ],
  text: [
    '您的修改没有覆盖对方的。先比较，再决定留哪一份；决定之前不再自动保存。',
    'Yours was not written over it. Compare, then choose; nothing is saved until you have.',
  ],
  compare: ['比较', 'Compare'],
  mine: ['保留我的', 'Keep mine'],
  theirs: ['采用对方的', 'Take theirs'],
  compared: ['比较两份草稿', 'Compare the two'],
  theirsName: [(name: string) => `${name}保存的`, (name: string) => `As saved by ${name}`],
  mineName: ['我的', 'Mine'],
  close: ['稍后再说', 'Later'],
});

/** Two people on one draft: who saved, what differs, and whose stays. */
export function Conflict({ open: { state, draft, keeper } }: { readonly open: OpenDraft }) {
  const t = useTexts(T);
  const [comparing, setComparing] = useState(false);
  if (state.kind !== 'conflict') return null;
  const { theirs } = state;
  const decide = (act: () => unknown) => () => {
    setComparing(false);
    act();
  };
  const choices = (
    <Space>
      <Button danger onClick={decide(keeper.takeTheirs)}>
        {t.theirs}
      </Button>
      <Button type="primary" onClick={decide(keeper.keepMine)}>
        {t.mine}
      </Button>
    </Space>
  );
  return (
    <div className={styles['conflict']}>
      <Alert
        type="warning"
        showIcon
        title={t.title(theirs.savedBy.name, formatInstant(theirs.savedAt))}
        description={t.text}
        action={
          <Space>
            <Button onClick={() => setComparing(true)}>{t.compare}</Button>
            {choices}
          </Space>
        }
      />
      <Modal
        open={comparing}
        width={1160}
        title={t.compared}
        onCancel={() => setComparing(false)}
        footer={
          <Space>
            <Button onClick={() => setComparing(false)}>{t.close}</Button>
            {choices}
          </Space>
        }
      >
        <Suspense fallback={<LoadingState />}>
          <ContentsDiff
            before={theirs}
            after={draft}
            beforeName={t.theirsName(theirs.savedBy.name)}
            afterName={t.mineName}
          />
        </Suspense>
      </Modal>
    </div>
  );
}
