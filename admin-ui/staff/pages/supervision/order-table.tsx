import { Button, Table, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import { formatInstant } from '../../../i18n/format.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { Remaining } from '../../components/remaining.js';
import type { Order, OrderState } from './queries.js';
import styles from './supervision.module.css';

const T = texts({
  order: ['督办单号', 'Order'],
  case: ['办件', 'Case'],
  addressee: ['收单机构', 'To'],
  text: ['督办内容与答复', 'Text and answer'],
  at: ['发出', 'Issued'],
  due: ['答复期限', 'Answer by'],
  noTerm: ['没有期限', 'No term'],
  late: ['逾期答复', 'Answered late'],
  state: ['状态', 'State'],
  open: ['待答复', 'Unanswered'],
  answered: ['已答复', 'Answered'],
  rung: [(n: number) => `第 ${n} 级`, (n: number) => `Rung ${n}`],
  answer: ['答复', 'Answer'],
  answerThis: [(order: string) => `答复 ${order}`, (order: string) => `Answer ${order}`],
  answeredAt: [(at: string) => `${at} 答复`, (at: string) => `answered ${at}`],
  none: ['没有待答复的督办单', 'No order waits for an answer'],
  noneAny: ['没有督办单', 'No orders'],
});

export interface OrderTableProps {
  readonly orders: readonly Order[];
  readonly loading: boolean;
  readonly state: OrderState;
  /** Whether this person's organ has to answer it. */
  readonly mayAnswer?: (order: Order) => boolean;
  readonly onAnswer?: (order: Order) => void;
}

/** 督办单 with their answers. */
export function OrderTable({ orders, loading, state, mayAnswer, onAnswer }: OrderTableProps) {
  const t = useTexts(T);
  const columns: TableColumnsType<Order> = [
    {
      title: t.order,
      dataIndex: 'order',
      width: 200,
      render: (order: string) => <span className={styles['number']}>{order}</span>,
    },
    {
      title: t.case,
      dataIndex: 'caseNumber',
      width: 200,
      render: (number: string, { itemName }) => (
        <span className={styles['two']}>
          <Link className={styles['number']} to={`/cases/${number}`}>
            {number}
          </Link>
          <small>{itemName}</small>
        </span>
      ),
    },
    { title: t.addressee, dataIndex: 'addresseeName', width: 180 },
    { title: t.text, dataIndex: 'text', render: (_: string, order) => <Said order={order} /> },
    {
      title: t.at,
      dataIndex: 'at',
      width: 170,
      render: (at: number, { byName }) => (
        <span className={styles['two']}>
          <span className={styles['number']}>{formatInstant(at)}</span>
          <small>{byName}</small>
        </span>
      ),
    },
    {
      title: t.due,
      dataIndex: 'dueAt',
      width: 150,
      render: (_: unknown, order) => <AnswerBy order={order} />,
    },
    {
      title: t.state,
      key: 'state',
      width: 130,
      render: (_: unknown, order) => (
        <>
          <Tag color={order.answered ? 'success' : 'warning'}>
            {order.answered ? t.answered : t.open}
          </Tag>
          {order.rung > 1 && <Tag color="error">{t.rung(order.rung)}</Tag>}
          {mayAnswer?.(order) && (
            <Button
              size="small"
              type="primary"
              aria-label={t.answerThis(order.order)}
              onClick={() => onAnswer?.(order)}
            >
              {t.answer}
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <Table<Order>
      rowKey="order"
      size="small"
      loading={loading}
      dataSource={[...orders]}
      columns={columns}
      pagination={false}
      scroll={{ x: 1120 }}
      locale={{ emptyText: <EmptyState title={state === 'open' ? t.none : t.noneAny} /> }}
    />
  );
}

/** How long there is to answer; once answered, until when there was. */
function AnswerBy({ order }: { readonly order: Order }) {
  const t = useTexts(T);
  const { answered, answeredAt = 0, dueAt, light } = order;
  if (dueAt === undefined) return <span className={styles['soft']}>{t.noTerm}</span>;
  if (!answered) {
    return (
      <span className={styles['two']}>
        <Remaining dueAt={dueAt} light={light} />
        <small className={styles['number']}>{formatInstant(dueAt)}</small>
      </span>
    );
  }
  return (
    <span className={styles['two']}>
      <span className={styles['number']}>{formatInstant(dueAt)}</span>
      {answeredAt > dueAt && <small>{t.late}</small>}
    </span>
  );
}

function Said({ order }: { readonly order: Order }) {
  const t = useTexts(T);
  const { text, answer, answeredAt } = order;
  return (
    <>
      <div>{text}</div>
      {answer !== undefined && (
        <p className={styles['answer']}>
          {answer}
          {answeredAt !== undefined && (
            <span className={styles['soft']}> {t.answeredAt(formatInstant(answeredAt))}</span>
          )}
        </p>
      )}
    </>
  );
}
