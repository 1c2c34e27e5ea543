import {
  CheckCircleOutlined,
  CloudSyncOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Button, Popover } from 'antd';
import type { ReactNode } from 'react';
import { problemText } from '../../../../api/problem.js';
import { formatInstant } from '../../../../i18n/format.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { classes } from '../../../components/classes.js';
import type { Draft } from './model.js';
import type { SaveState } from './draft-keeper.js';
import styles from './workbench.module.css';

const T = texts({
  saved: [(at: string) => `已保存 ${at}`, (at: string) => `Saved ${at}`],
  savedBy: [
    (name: string, at: string, revision: number) => `${name} 于 ${at} 保存，修订 ${revision}`,
    (name: string, at: string, revision: number) =>
      `Saved by ${name} at ${at}, revision ${revision}`,
  ],
  unsaved: ['未保存', 'Not saved yet'],
  saving: ['保存中…', 'Saving…'],
  failed: ['未保存：保存失败', 'Not saved: saving failed'],
  conflict: ['冲突：他人已先保存', 'Conflict: somebody else has saved'],
  kept: [
    '修改留在本机，恢复后会自动再次保存。',
    'What you changed is kept on this computer and saved again by itself.',
  ],
  again: ['立即保存', 'Save now'],
});

interface SaveStateProps {
  readonly draft: Draft;
  readonly state: SaveState;
  readonly onSave: () => void;
}

/** How it stands with saving, in words and by a sign; pressed, it saves. */
export function SaveStateView({ draft, state, onSave }: SaveStateProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const words = state.kind === 'saved' ? t.saved(timeOf(draft.savedAt)) : t[state.kind];
  const { savedBy, savedAt, revision } = draft;
  const details = (
    <div className={styles['details']}>
      {state.kind === 'failed' && (
        <p>
          {problemText(state.error, language)} {t.kept}
        </p>
      )}
      <p>{t.savedBy(savedBy.name, formatInstant(savedAt), revision)}</p>
    </div>
  );
  return (
    <span className={styles['save']} role="status" data-save={state.kind}>
      <Popover content={details} placement="bottomRight">
        <span className={classes(styles['state'], styles[TONES[state.kind]])}>
          {SIGNS[state.kind]} {words}
        </span>
      </Popover>
      {(state.kind === 'unsaved' || state.kind === 'failed') && (
        <Button size="small" type="link" onClick={onSave}>
          {t.again}
        </Button>
      )}
    </span>
  );
}

// ---------------------------------------------------------------------------------------------

const TONES: Readonly<Record<SaveState['kind'], string>> = {
  saved: 'good',
  unsaved: 'waiting',
  saving: 'waiting',
  failed: 'bad',
  conflict: 'bad',
};

const SIGNS: Readonly<Record<SaveState['kind'], ReactNode>> = {
  saved: <CheckCircleOutlined aria-hidden />,
  unsaved: <EditOutlined aria-hidden />,
  saving: <CloudSyncOutlined aria-hidden />,
  failed: <ExclamationCircleOutlined aria-hidden />,
  conflict: <WarningOutlined aria-hidden />,
};

/** `09:00`: the day stands in the details. */
function timeOf(instant: string): string {
  return formatInstant(instant).slice(-5);
}
