import { Alert, Table } from 'antd';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import { useOrganName } from '../../../components/organs.js';
import styles from '../operations.module.css';
import type { Preview } from '../queries.js';

const T = texts({
  moved: [
    (cases: number, clocks: number, of: number) =>
      `在办 ${of} 件中，${cases} 件的 ${clocks} 个时限会变动`,
    (cases: number, clocks: number, of: number) =>
      `Of ${of} open cases ${cases} move, by ${clocks} limits`,
  ],
  nothing: [
    (of: number) => `在办 ${of} 件的时限都不变动`,
    (of: number) => `None of ${of} open cases moves`,
  ],
  partly: [
    (n: number) => `只预览了前 ${n} 件；确认后全部重新计算`,
    (n: number) => `Only ${n} were looked at; all are recomputed`,
  ],
  first: ['只列出前 200 个变动', 'The first 200 are listed'],
  number: ['办件编号', 'Case'],
  item: ['事项', 'Item'],
  township: ['受理乡镇', 'Township'],
  clock: ['时限', 'Limit'],
  before: ['现届满日', 'Due now'],
  after: ['变动后', 'Due then'],
  open: ['未定', 'open'],
});

const MOST_SHOWN = 200;

/** Which cases a change of the calendar moves, before it is confirmed. */
export function MovedCases({ preview }: { readonly preview: Preview }) {
  const t = useTexts(T);
  const organ = useOrganName();
  const { examined, total, movedCases, movedClocks, items } = preview;
  const some = movedCases > 0;
  return (
    <>
      <Alert
        type={some ? 'warning' : 'success'}
        showIcon
        title={some ? t.moved(movedCases, movedClocks, examined) : t.nothing(examined)}
        description={examined < total ? t.partly(examined) : undefined}
      />
      {some && (
        <Table
          rowKey={({ number, clock }) => `${number}/${clock}`}
          size="small"
          dataSource={[...items]}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 640 }}
          footer={items.length >= MOST_SHOWN ? () => t.first : undefined}
          locale={{ emptyText: <EmptyState title={t.nothing(examined)} /> }}
          columns={[
            {
              title: t.number,
              dataIndex: 'number',
              render: (number: string, { itemName }) => (
                <span className={styles['two']}>
                  <span className={styles['number']}>{number}</span>
                  <small>{itemName}</small>
                </span>
              ),
            },
            { title: t.township, dataIndex: 'township', render: organ },
            { title: t.clock, dataIndex: 'clockName' },
            { title: t.before, dataIndex: 'before', render: (day) => day ?? t.open },
            {
              title: t.after,
              dataIndex: 'after',
              render: (day: string | null) => <strong>{day ?? t.open}</strong>,
            },
          ]}
        />
      )}
    </>
  );
}
