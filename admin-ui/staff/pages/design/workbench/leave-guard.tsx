import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import { texts, useTexts } from '../../../../i18n/texts.js';
import type { OpenDraft } from './use-draft.js';

const T = texts({
  title: ['有修改还没有保存', 'Something is not saved yet'],
  text: [
    '刚才保存没有成功。现在离开，修改只留在这台电脑的浏览器里，下次打开这份草稿时可以恢复。',
    'Saving did not succeed. If you leave now, what you changed stays in this browser only; it is offered again when the draft is opened.',
  ],
  stay: ['留在此页', 'Stay'],
  again: ['再保存一次', 'Try to save again'],
  leave: ['离开', 'Leave'],
});

/** Whoever leaves is saved for first; asked only when that does not work. */
export function LeaveGuard({ open: { state, keeper } }: { readonly open: OpenDraft }) {
  const t = useTexts(T);
  const isUnsaved = state.kind !== 'saved';
  const [asking, setAsking] = useState(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  const { state: blocked } = blocker;

  const save = (): void => {
    keeper.flush().then(
      (saved) => (saved ? blocker.proceed?.() : setAsking(true)),
      () => setAsking(true),
    );
  };
  useEffect(() => {
    if (blocked === 'blocked') save();
    else setAsking(false);
    // once for each time that somebody wants to leave
  }, [blocked]);

  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    globalThis.addEventListener('beforeunload', warn);
    return () => globalThis.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);

  return (
    <Modal
      open={asking && blocked === 'blocked'}
      title={t.title}
      onCancel={() => blocker.reset?.()}
      footer={[
        <Button key="leave" danger onClick={() => blocker.proceed?.()}>
          {t.leave}
        </Button>,
        <Button key="again" onClick={save}>
          {t.again}
        </Button>,
        <Button key="stay" type="primary" onClick={() => blocker.reset?.()}>
          {t.stay}
        </Button>,
      ]}
    >
      {t.text}
    </Modal>
  );
}
