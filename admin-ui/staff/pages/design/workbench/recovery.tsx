import { Button, Modal } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { formatInstant } from '../../../../i18n/format.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { LoadingState } from '../../../components/loading-state.js';
import type { OpenDraft } from './use-draft.js';

const ContentsDiff = lazy(() => import('../versions/contents-diff.js'));

const T = texts({
  title: ['找到上次没有保存的修改', 'Found changes that were not saved'],
  text: [
    (at: string) => `本机浏览器里留有 ${at} 的修改，当时没有来得及保存到服务器。`,
    (at: string) => `This browser has changes of ${at} that did not reach the server.`,
  ],
  since: [
    (name: string, at: string) => `此后${name}于 ${at} 又保存过；恢复会覆盖那次保存，请先比较。`,
    (name: string, at: string) =>
      `${name} has saved since, at ${at}; to recover writes over that. Compare first.`,
  ],
  recover: ['恢复这些修改', 'Recover them'],
  drop: ['不要了', 'Drop them'],
  compare: ['比较', 'Compare'],
  server: ['服务器上的草稿', 'The draft on the server'],
  local: ['本机的修改', 'The changes in this browser'],
});

/** Work that a crash or a closed browser left behind is offered before anything else. */
export function Recovery({ open }: { readonly open: OpenDraft }) {
  const t = useTexts(T);
  const { lost, draft, recover, drop } = open;
  const [comparing, setComparing] = useState(false);
  if (lost === undefined) return null;
  const isOlder = lost.revision !== draft.revision;
  return (
    <Modal
      open
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={comparing ? 1120 : 520}
      title={t.title}
      footer={[
        <Button key="drop" danger onClick={drop}>
          {t.drop}
        </Button>,
        <Button key="compare" disabled={comparing} onClick={() => setComparing(true)}>
          {t.compare}
        </Button>,
        <Button key="recover" type="primary" onClick={recover}>
          {t.recover}
        </Button>,
      ]}
    >
      <p>{t.text(formatInstant(lost.at))}</p>
      {isOlder && <p>{t.since(draft.savedBy.name, formatInstant(draft.savedAt))}</p>}
      {comparing && (
        <Suspense fallback={<LoadingState />}>
          <ContentsDiff before={draft} after={lost} beforeName={t.server} afterName={t.local} />
        </Suspense>
      )}
    </Modal>
  );
}
