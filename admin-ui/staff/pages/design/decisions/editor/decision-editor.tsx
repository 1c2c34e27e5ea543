import { Button, Space } from 'antd';
import { type ReactNode, useEffect, useMemo, useReducer, useState } from 'react';
import { Link } from 'react-router';
import { saveFile } from '../../../../../diagram/files.js';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { PageTitle } from '../../../../components/page-title.js';
import { useShortcuts } from '../../../../components/use-shortcuts.js';
import { doubtsOf } from '../model/doubts.js';
import { type Draft, openDraft, stepDraft } from '../model/draft.js';
import { placesOf } from '../model/ids.js';
import type { DecisionTable } from '../model/table.js';
import type { Unpublished } from '../model/unpublished.js';
import { writeTable } from '../model/write-dmn.js';
import styles from './editor.module.css';
import { Findings } from './findings.js';
import { Grid } from './grid.js';
import { Help } from './help.js';
import { Notices } from './notices.js';
import { ToolBar } from './tool-bar.js';
import { TryPanel } from './try-panel.js';
import { useCheck, useFaults } from './use-check.js';
import { usePublishing } from './use-publishing.js';

const T = texts({
  list: ['决策表', 'Decision tables'],
  key: ['标识', 'Key'],
  publish: ['发布', 'Publish'],
  export: ['导出', 'Export'],
});

interface DecisionEditorProps {
  /** As it was opened: a version that is published, or a new table. */
  readonly standing: DecisionTable;
  /** Id of that version; absent: a new table. */
  readonly shown: string | undefined;
  /** Id of the newest version; absent before there is one. */
  readonly newest: string | undefined;
  /** What was changed before and never published. */
  readonly restored: Draft | undefined;
  readonly unpublished: Unpublished;
  readonly onPublished: () => void;
  /** The choice of versions; absent before there is one. */
  readonly versions: ReactNode | undefined;
}

/** A decision table, from the first column to its publication. */
export function DecisionEditor(props: DecisionEditorProps) {
  const { standing, shown, newest, restored, unpublished, onPublished, versions } = props;
  const t = useTexts(T);
  const language = useLanguage();
  const asShown: Draft = { table: standing, base: shown };
  const [history, dispatch] = useReducer(stepDraft, undefined, () => openDraft(asShown, restored));
  const { past, present: draft, future } = history;
  const { table } = draft;
  const [hits, setHits] = useState<readonly number[]>([]);
  const xml = useMemo(() => writeTable(table), [table]);
  const places = useMemo(() => placesOf(table), [table]);
  const doubts = useMemo(() => doubtsOf(table), [table]);
  const isChanged = xml !== writeTable(standing);
  const isTouched = past.length + future.length > 0;
  useEffect(() => {
    if (!isTouched) return;
    if (isChanged) unpublished.keep(draft);
    else unpublished.forget(shown, newest);
  }, [draft, isTouched, isChanged, unpublished, shown, newest]);
  useEffect(() => setHits([]), [table]);
  const { findings, isFresh, failed } = useCheck(xml);
  const faults = useFaults(findings, language);
  const publish = usePublishing(() => {
    unpublished.forget(shown, newest);
    onPublished();
  });
  const change = (act: (it: DecisionTable) => DecisionTable): void =>
    dispatch({ kind: 'do', change: (it) => ({ ...it, table: act(it.table) }) });
  const discard = (): void => dispatch({ kind: 'do', change: () => asShown });
  const step = (kind: 'undo' | 'redo') => () => dispatch({ kind });
  const undo = past.length > 0 ? step('undo') : undefined;
  const redo = future.length > 0 ? step('redo') : undefined;
  useShortcuts({ 'Ctrl+Z': undo, 'Ctrl+Y': redo });
  // there is nothing to publish in the newest version before it is changed
  const isCurrent = shown !== undefined && shown === newest;
  const mayPublish = isFresh && findings?.length === 0 && (isChanged || !isCurrent);
  return (
    <>
      <PageTitle
        title={table.name}
        about={
          <>
            <Link to="/design/decisions">{t.list}</Link> · {t.key} {table.key}
          </>
        }
        actions={
          <Space>
            {versions}
            <Button onClick={() => saveFile(`${table.key}.dmn`, 'application/xml', xml)}>
              {t.export}
            </Button>
            <Button
              type="primary"
              disabled={!mayPublish}
              loading={publish.isPending}
              onClick={() => publish.mutate({ name: table.key, xml })}
            >
              {t.publish}
            </Button>
          </Space>
        }
      />
      <Notices {...{ isChanged, shown, newest, discard }} base={draft.base} />
      <ToolBar table={table} change={change} {...{ undo, redo }} />
      <Grid {...{ table, change, faults }} hits={new Set(hits)} />
      <Help />
      <div className={styles['below']}>
        <Findings {...{ findings, failed, places, doubts }} />
        <TryPanel {...{ table, xml, places }} onHits={setHits} />
      </div>
    </>
  );
}
