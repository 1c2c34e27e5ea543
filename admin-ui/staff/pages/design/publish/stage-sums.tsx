import { Table } from 'antd';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { inUnits } from '../../../components/units.js';
import type { Checked } from '../workbench/model.js';
import styles from './publish-tab.module.css';

const T = texts({
  stage: ['环节', 'Stage'],
  days: ['时限', 'Limit'],
  total: ['环节合计', 'Stages together'],
  promise: ['承诺时限', 'Promise'],
  law: ['法定时限', 'By law'],
  fits: [
    '符合：环节合计不超过承诺，承诺不超过法定',
    'Fits: stages within promise, promise within law',
  ],
  over: [
    '超出：环节合计不得超过承诺，承诺不得超过法定',
    'Too long: stages must lie within the promise, the promise within the law',
  ],
  none: ['没有设环节时限。', 'No stage has a limit.'],
});

type Sum = NonNullable<Checked['limits']>[number];

/** How the longest way adds up, for each unit in which stages are limited. */
export function StageSums({ limits }: { readonly limits: readonly Sum[] }) {
  const t = useTexts(T);
  if (limits.length === 0) return <p className={styles['quiet']}>{t.none}</p>;
  return limits.map((sum) => <StageSum key={sum.unit} sum={sum} />);
}

// ---------------------------------------------------------------------------------------------

function StageSum({ sum }: { readonly sum: Sum }) {
  const t = useTexts(T);
  const language = useLanguage();
  const { stages, total, promise, law, unit } = sum;
  const words = (n: number): string => inUnits(n, unit, language);
  const fits = total <= promise && (law === undefined || promise <= law);
  const line = (label: string, n: number) => (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}>
        <strong>{label}</strong>
      </Table.Summary.Cell>
      <Table.Summary.Cell index={1} align="right">
        <strong>{words(n)}</strong>
      </Table.Summary.Cell>
    </Table.Summary.Row>
  );
  return (
    <>
      <Table
        size="small"
        pagination={false}
        rowKey={(_, at) => String(at)}
        dataSource={[...stages]}
        locale={{ emptyText: <span className={styles['quiet']}>{t.none}</span> }}
        columns={[
          { title: t.stage, dataIndex: 'name' },
          { title: t.days, dataIndex: 'n', align: 'right', render: words },
        ]}
        summary={() => (
          <Table.Summary>
            {line(t.total, total)}
            {line(t.promise, promise)}
            {law !== undefined && line(t.law, law)}
          </Table.Summary>
        )}
      />
      <p className={fits ? styles['good'] : styles['bad']}>{fits ? t.fits : t.over}</p>
    </>
  );
}
