import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { CaseProcess } from '../../../api/types.js';
import DiagramView from '../../../diagram/diagram-view.js';
import { takenFlows } from '../../../diagram/flow-path.js';
import type { Mark } from '../../../diagram/marks.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { ErrorState } from '../../components/error-state.js';
import { LoadingState } from '../../components/loading-state.js';
import styles from './case.module.css';
import { diagramQuery } from './queries.js';
import { graphOfXml } from './xml-graph.js';

const T = texts({
  which: ['流程', 'Process'],
  whole: ['总流程', 'Whole'],
  here: [(name: string) => `${name}（在办）`, (name: string) => `${name} (open)`],
  version: [(n: number) => `版本 ${n}`, (n: number) => `version ${n}`],
});

/** Where the case is and the way it came, as a picture and as a list of steps. */
export default function DiagramTab({ number }: { readonly number: string }) {
  const t = useTexts(T);
  const read = useQuery(diagramQuery(number));
  const [chosen, setChosen] = useState<string>();
  if (read.isError) return <ErrorState error={read.error} retry={() => void read.refetch()} />;
  if (!read.data) return <LoadingState />;
  const processes = read.data.items;
  const shown = processes.find(({ key }) => key === chosen) ?? processes[0];
  if (!shown) return null;
  return (
    <>
      <div className={styles['tools']}>
        <Segmented
          aria-label={t.which}
          value={shown.key}
          onChange={setChosen}
          options={processes.map(({ key, name, running }, at) => ({
            value: key,
            label: running ? t.here(at === 0 ? t.whole : name) : at === 0 ? t.whole : name,
          }))}
        />
        <span className={styles['soft']}>
          {shown.name} · {t.version(shown.version)}
        </span>
      </div>
      <OneProcess key={shown.key} process={shown} />
    </>
  );
}

function OneProcess({ process }: { readonly process: CaseProcess }) {
  const { xml, active, visits } = process;
  const taken = useMemo(() => [...takenFlows(graphOfXml(xml), visits)], [xml, visits]);
  const marks = useMemo(() => {
    const done = visits.filter(({ endedAt, cancelled }) => endedAt !== undefined && !cancelled);
    const all: [string, Mark][] = [
      ...done.map(({ elementId }): [string, Mark] => [elementId, 'done']),
      ...active.map((id): [string, Mark] => [id, 'active']),
    ];
    return Object.fromEntries(all);
  }, [visits, active]);
  return <DiagramView xml={xml} marks={marks} taken={taken} height={480} />;
}
