import { Alert, Button, Space } from 'antd';
import { type ReactNode, useEffect, useMemo, useReducer, useState } from 'react';
import { Link } from 'react-router';
import { saveFile } from '../../../../../diagram/files.js';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { PageTitle } from '../../../../components/page-title.js';
import { useShortcuts } from '../../../../components/use-shortcuts.js';
import { doubtsOf } from '../model/doubts.js';
import { opened, withHistory } from '../model/history.js';
import { placesOf } from '../model/ids.js';
import type { DecisionTable } from '../model/table.js';
import type { Unpublished } from '../model/unpublished.js';
import { writeTable } from '../model/write-dmn.js';
import styles from './editor.module.css';
import { Findings } from './findings.js';
import { Grid } from './grid.js';
import { Help } from './help.js';
import { ToolBar } from './tool-bar.js';
import { TryPanel } from './try-panel.js';
import { useCheck, useFaults } from './use-check.js';
import { usePublishing } from './use-publishing.js';

const T = texts({
  list: ['决策表', 'Decision tables'],
  key: ['标识', 'Key'],
  publish: ['发布', 'Publish'],
  export: ['导出', 'Export'],
  stays: [
    '发布后，已发布的事项仍用原来的版本，重新发布后才用新版；普通流程下次用到时即用新版。',
    'Published items keep their version until they are published again; plain processes take the new one at once.',
  ],
  unpublished: [
    '有修改还没有发布，只保存在这台电脑的浏览器里。',
    'What you changed is kept in this browser only until it is published.',
  ],
  older: [
    '这是以前的版本。发布它，它就成为新的一版。',
    'An older version. Publishing it makes it the next one.',
  ],
  discard: ['放弃修改', 'Discard the changes'],
});

interface DecisionEditorProps {
  /** As it was opened: a version that is published, or a new table. */
  readonly standing: DecisionTable;
  /** It is the newest version, so that there is nothing to publish before it is changed. */
  readonly isCurrent: boolean;
  /** What was changed before and never published. */
  readonly restored: DecisionTable | undefined;
  readonly unpublished: Unpublished;
  readonly onPublished: () => void;
  /** The choice of versions; absent before there is one. */
  readonly versions: ReactNode | undefined;
}

/** A decision table, from the first column to its publication. */
export function DecisionEditor(props: DecisionEditorProps) {
  const { standing, restored, isCurrent, unpublished, onPublished, versions } = props;
  const t = useTexts(T);
  const language = useLanguage();
  const [history, dispatch] = useReducer(
    withHistory<DecisionTable>,
    restored ?? standing,
    opened<DecisionTable>,
  );
  const { past, present: table, future } = history;
  const [hits, setHits] = useState<readonly number[]>([]);
  const xml = useMemo(() => writeTable(table), [table]);
  const places = useMemo(() => placesOf(table), [table]);
  const doubts = useMemo(() => doubtsOf(table), [table]);
  const isChanged = xml !== writeTable(standing);
  const isTouched = past.length + future.length > 0;
  useEffect(() => {
    // who only looks at a version leaves alone what is kept of another
    if (isTouched) unpublished.write(isChanged ? table : undefined);
  }, [table, isTouched, isChanged, unpublished]);
  useEffect(() => setHits([]), [table]);
  const { findings, isFresh, failed } = useCheck(xml);
  const faults = useFaults(findings, language);
  const publish = usePublishing(() => {
    unpublished.write(undefined);
    onPublished();
  });
  const change = (act: (it: DecisionTable) => DecisionTable): void =>
    dispatch({ kind: 'do', change: act });
  const step = (kind: 'undo' | 'redo') => () => dispatch({ kind });
  const undo = past.length > 0 ? step('undo') : undefined;
  const redo = future.length > 0 ? step('redo') : undefined;
  useShortcuts({ 'Ctrl+Z': undo, 'Ctrl+Y': redo });
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
      {!isChanged && !isCurrent && versions !== undefined && (
        <Alert className={styles['notice'] ?? ''} type="info" showIcon title={t.older} />
      )}
      {isChanged && (
        <Alert
          className={styles['notice'] ?? ''}
          type="info"
          showIcon
          title={versions === undefined ? t.unpublished : `${t.unpublished} ${t.stays}`}
          action={
            <Button size="small" onClick={() => change(() => standing)}>
              {t.discard}
            </Button>
          }
        />
      )}
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
