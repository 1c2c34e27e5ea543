import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../../api/client.js';
import { useCommandKeys } from '../../../api/command-key.js';
import { problemText } from '../../../api/problem.js';
import { useLanguage } from '../../../i18n/language.js';
import { said, type Text, texts, useTexts } from '../../../i18n/texts.js';
import { organsQuery } from '../../components/organs.js';
import styles from './supervision.module.css';

const T = texts({
  urge: [(number: string) => `催办 ${number}`, (number: string) => `Urge ${number}`],
  supervise: [(number: string) => `督办 ${number}`, (number: string) => `Order on ${number}`],
  urgeAbout: [
    '催办送到现在持有办件的机构，记入办件的时间线，不要求书面答复。',
    'Goes to the organ that has the case and is put on record; no answer is asked for.',
  ],
  superviseAbout: [
    '督办开出督办单，收单机构须在期限内答复；到期未答复自动升级。',
    'Issues an order that must be answered in time; unanswered, it is escalated.',
  ],
  text: ['内容', 'Text'],
  textNeeded: ['请写明要催办、督办什么', 'Say what is asked for'],
  addressee: ['收单机构', 'To'],
  addresseeNeeded: ['请选择收单机构', 'Choose who has to answer'],
  days: ['答复期限（工作日）', 'Working days to answer'],
  daysNeeded: ['请填 1 至 30 的整数', 'An integer from 1 to 30'],
  rule: ['督办事由', 'Reason'],
  urged: ['已催办', 'Urged'],
  supervised: ['督办单已发出', 'The order is issued'],
  send: ['发出', 'Send'],
  cancel: ['取消', 'Cancel'],
  phrases: ['常用语', 'Phrases'],
});

const PHRASES: readonly Text[] = [
  ['请在承诺时限内办结', 'Please finish within the promised time.'],
  ['办件已逾期，请立即办理', 'The case is overdue: please act at once.'],
  ['申请人多次来电询问，请尽快回复', 'The applicant has asked repeatedly: please reply.'],
];

/** 规则编号 of the order, as the county's rules of supervision call its occasions. */
const RULES: readonly (readonly [value: string, text: Text])[] = [
  ['超期未办', ['超期未办', 'Overdue']],
  ['临期未办', ['临期未办', 'About to be overdue']],
  ['群众投诉', ['群众投诉', 'Complaint']],
  ['程序不当', ['程序不当', 'Improper procedure']],
];

export interface UrgeDialogProps {
  readonly deed: 'urge' | 'supervise';
  readonly number: string;
  /** Organ that has the case now. */
  readonly holder?: string;
  readonly onClose: () => void;
}

interface Fields {
  readonly text: string;
  readonly addressee?: string;
  readonly days?: number;
  readonly rule?: string;
}

/** 催办 and 督办 of one case. */
export function UrgeDialog({ deed, number, holder, onClose }: UrgeDialogProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const keys = useCommandKeys();
  const queries = useQueryClient();
  const [attempted, setAttempted] = useState(false);
  const send = useMutation({
    mutationFn: (fields: Fields) =>
      keys.send((commandKey) =>
        api.post(`/cases/${encodeURIComponent(number)}/facts`, {
          fact: { type: deed, ...fields },
          commandKey,
        }),
      ),
    onSuccess: async () => {
      void message.success(deed === 'urge' ? t.urged : t.supervised);
      onClose();
      await queries.invalidateQueries({ queryKey: ['cases'] });
      await queries.invalidateQueries({ queryKey: ['case', number] });
    },
  });
  const isOrder = deed === 'supervise';
  return (
    <Modal
      open
      title={t[deed](number)}
      okText={t.send}
      cancelText={t.cancel}
      confirmLoading={send.isPending}
      onCancel={onClose}
      onOk={() => {
        setAttempted(true);
        form.submit();
      }}
    >
      <p className={styles['soft']}>{isOrder ? t.superviseAbout : t.urgeAbout}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        validateTrigger={attempted ? 'onChange' : 'onBlur'}
        initialValues={{ text: '', addressee: holder, days: 3, rule: RULES[0]?.[0] }}
        onFinish={(fields) => send.mutate(fields)}
      >
        {isOrder && <OrderFields />}
        <Form.Item label={t.phrases}>
          <div className={styles['phrases']}>
            {PHRASES.map((phrase) => (
              <Button
                key={phrase[0]}
                size="small"
                onClick={() => form.setFieldValue('text', said(phrase, language))}
              >
                {said(phrase, language)}
              </Button>
            ))}
          </div>
        </Form.Item>
        <Form.Item
          name="text"
          label={t.text}
          rules={[{ required: true, whitespace: true, message: t.textNeeded }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      {send.isError && <Alert type="error" showIcon title={problemText(send.error, language)} />}
    </Modal>
  );
}

// ---------------------------------------------------------------------------------------------

function OrderFields() {
  const t = useTexts(T);
  const language = useLanguage();
  const organs = useQuery(organsQuery);
  const addressees = organs.data?.items.filter(({ kind }) => kind !== 'village') ?? [];
  return (
    <>
      <Form.Item
        name="addressee"
        label={t.addressee}
        rules={[{ required: true, message: t.addresseeNeeded }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={organs.isPending}
          options={addressees.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="rule" label={t.rule} rules={[{ required: true }]}>
        <Select options={RULES.map(([value, text]) => ({ value, label: said(text, language) }))} />
      </Form.Item>
      <Form.Item
        name="days"
        label={t.days}
        rules={[{ required: true, type: 'integer', min: 1, max: 30, message: t.daysNeeded }]}
      >
        <InputNumber precision={0} />
      </Form.Item>
    </>
  );
}
