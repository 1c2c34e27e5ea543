import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Form, Input, Modal, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../../api/client.js';
import { useCommandKeys } from '../../../api/command-key.js';
import { problemText } from '../../../api/problem.js';
import type { Me } from '../../../api/types.js';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { ListPages } from '../../components/list-pages.js';
import { ErrorState } from '../../components/error-state.js';
import { PageTitle } from '../../components/page-title.js';
import { hasRole, useMe } from '../../session.js';
import { OrderTable } from './order-table.js';
import { type Order, type OrderState, ordersQuery } from './queries.js';
import styles from './supervision.module.css';

const T = texts({
  title: ['督办单', 'Supervision orders'],
  about: [
    '收单机构在期限内答复；到期未答复的自动升级；待答复的先到期在前',
    'To be answered in time; what is not, is escalated. Soonest due first',
  ],
  open: ['待答复', 'Unanswered'],
  answered: ['已答复', 'Answered'],
  all: ['全部', 'All'],
  answerTitle: [(order: string) => `答复 ${order}`, (order: string) => `Answer ${order}`],
  text: ['答复内容', 'Answer'],
  needed: ['请写明办理情况和下一步安排', 'Say how it stands and what comes next'],
  send: ['答复', 'Answer'],
  cancel: ['取消', 'Cancel'],
  done: ['已答复', 'Answered'],
});

const STATES: readonly OrderState[] = ['open', 'answered', 'all'];
const SIZE = 50;

/** 督办单: supervisors see those of their region, others those to their organs, to answer them. */
export default function OrdersPage() {
  const t = useTexts(T);
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const state = STATES.find((one) => one === search.get('state')) ?? 'open';
  const page = Math.max(1, Number(search.get('page')) || 1);
  const orders = useQuery(ordersQuery(state, page, SIZE));
  const [asked, setAsked] = useState<Order>();
  const { items = [], total = 0 } = orders.data ?? {};
  return (
    <>
      <PageTitle title={t.title} about={t.about} />
      <section className={styles['board']}>
        <Tabs
          activeKey={state}
          onChange={(key) => setSearch({ state: key })}
          items={STATES.map((key) => ({ key, label: t[key] }))}
        />
        {orders.isError ? (
          <ErrorState error={orders.error} retry={() => void orders.refetch()} />
        ) : (
          <OrderTable
            orders={items}
            loading={orders.isPending}
            state={state}
            mayAnswer={(order) => mayAnswer(me, order)}
            onAnswer={setAsked}
          />
        )}
        <div className={styles['foot']}>
          <ListPages
            page={page}
            size={SIZE}
            total={total}
            onPage={(next) => setSearch({ state, page: String(next) })}
          />
        </div>
      </section>
      {asked && <AnswerDialog order={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

// ---------------------------------------------------------------------------------------------

function mayAnswer(me: Me, { answered, addressee }: Order): boolean {
  if (answered || !hasRole(me, ['clerk', 'reviewer'])) return false;
  return me.posts.some(({ organ }) => organ === addressee);
}

interface AnswerProps {
  readonly order: Order;
  readonly onClose: () => void;
}

function AnswerDialog({ order: { order, caseNumber, text }, onClose }: AnswerProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ text: string }>();
  const keys = useCommandKeys();
  const queries = useQueryClient();
  const answer = useMutation({
    mutationFn: (fields: { readonly text: string }) =>
      keys.send((commandKey) =>
        api.post(`/cases/${encodeURIComponent(caseNumber)}/facts`, {
          fact: { type: 'answerSupervision', order, text: fields.text },
          commandKey,
        }),
      ),
    onSuccess: async () => {
      void message.success(t.done);
      onClose();
      await queries.invalidateQueries({ queryKey: ['cases'] });
      await queries.invalidateQueries({ queryKey: ['case', caseNumber] });
    },
  });
  return (
    <Modal
      open
      title={t.answerTitle(order)}
      okText={t.send}
      cancelText={t.cancel}
      confirmLoading={answer.isPending}
      onCancel={onClose}
      onOk={form.submit}
    >
      <p className={styles['answer']}>{text}</p>
      <Form form={form} layout="vertical" onFinish={(fields) => answer.mutate(fields)}>
        <Form.Item
          name="text"
          label={t.text}
          rules={[{ required: true, whitespace: true, message: t.needed }]}
        >
          <Input.TextArea autoFocus rows={4} maxLength={500} showCount />
        </Form.Item>
      </Form>
      {answer.isError && (
        <Alert type="error" showIcon title={problemText(answer.error, language)} />
      )}
    </Modal>
  );
}
