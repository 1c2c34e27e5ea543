import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { saveFile } from '../../../../../diagram/files.js';
import { formatInstant } from '../../../../../i18n/format.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { ErrorState } from '../../../../components/error-state.js';
import { LoadingState } from '../../../../components/loading-state.js';
import { PageTitle } from '../../../../components/page-title.js';
import { useMe } from '../../../../session.js';
import { readFile } from '../model/read-file.js';
import { type DecisionTable, newTable } from '../model/table.js';
import { Unpublished } from '../model/unpublished.js';
import { type Decision, fileQuery, versionsQuery } from '../queries.js';
import { DecisionEditor } from './decision-editor.js';
import styles from './editor.module.css';

const T = texts({
  version: ['版本', 'Version'],
  nth: [(n: number, at: string) => `第 ${n} 版，${at}`, (n: number, at: string) => `v${n}, ${at}`],
  notATable: ['这个决策不能在这里修改', 'This decision cannot be edited here'],
  notATableWhy: [
    (what: string) =>
      `它的文件里有决策表以外的内容（${what}），在这里保存会丢掉它。请导出，用 DMN 工具修改后再导入。`,
    (what: string) =>
      `Its file holds more than one table (${what}), which would be lost. Export it, change it with a DMN tool and import it again.`,
  ],
  export: ['导出', 'Export'],
});

/** `/design/decisions/:key`, `?version=` the id of an older one. */
export default function DecisionPage() {
  const { key = '' } = useParams();
  const [search] = useSearchParams();
  const versions = useQuery(versionsQuery(key));
  const all = versions.data?.items ?? [];
  const chosen = all.find(({ id }) => id === search.get('version')) ?? all[0];
  const file = useQuery({ ...fileQuery(chosen?.id ?? ''), enabled: chosen !== undefined });
  const failed = versions.error ?? file.error;
  if (failed) {
    return <ErrorState error={failed} retry={() => void versions.refetch()} />;
  }
  if (versions.isPending || (chosen && file.data === undefined)) return <LoadingState />;
  if (chosen === undefined) {
    const name = search.get('name') ?? key;
    return <Opened table={newTable(key, name)} all={all} chosen={undefined} />;
  }
  return <FromFile xml={file.data ?? ''} all={all} chosen={chosen} />;
}

// ---------------------------------------------------------------------------------------------

interface VersionsProps {
  readonly all: readonly Decision[];
  readonly chosen: Decision | undefined;
}

function FromFile({ xml, all, chosen }: VersionsProps & { readonly xml: string }) {
  const t = useTexts(T);
  const read = useMemo(() => readFile(xml), [xml]);
  if ('table' in read) {
    return <Opened table={read.table} {...{ all, chosen }} />;
  }
  const resource = chosen?.resource ?? 'decision.dmn';
  return (
    <>
      <PageTitle
        title={chosen?.name ?? chosen?.key ?? ''}
        actions={<Versions all={all} chosen={chosen} />}
      />
      <Alert
        type="info"
        showIcon
        title={t.notATable}
        description={t.notATableWhy(read.unsupported)}
        action={
          <Button onClick={() => saveFile(resource, 'application/xml', xml)}>{t.export}</Button>
        }
      />
    </>
  );
}

function Opened({ table, all, chosen }: VersionsProps & { readonly table: DecisionTable }) {
  const me = useMe();
  const [, setSearch] = useSearchParams();
  const { key } = table;
  const newest = all[0]?.id;
  const unpublished = useMemo(
    () => new Unpublished(globalThis.localStorage, me.user, key),
    [me.user, key],
  );
  return (
    <DecisionEditor
      key={chosen?.id ?? key}
      standing={table}
      shown={chosen?.id}
      newest={newest}
      restored={chosen?.id === newest ? unpublished.read() : undefined}
      unpublished={unpublished}
      onPublished={() => setSearch({}, { replace: true })}
      versions={all.length > 0 ? <Versions all={all} chosen={chosen} /> : undefined}
    />
  );
}

/** Another one is opened as it was, to be looked at, or to be published again. */
function Versions({ all, chosen }: VersionsProps) {
  const t = useTexts(T);
  const [, setSearch] = useSearchParams();
  return (
    <Select
      className={styles['versions'] ?? ''}
      aria-label={t.version}
      value={chosen?.id ?? null}
      options={all.map(({ id, version, deployedAt }) => ({
        value: id,
        label: t.nth(version, formatInstant(deployedAt)),
      }))}
      onChange={(id: string) => setSearch(all[0]?.id === id ? {} : { version: id })}
    />
  );
}
