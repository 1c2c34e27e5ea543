import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { api } from '../../../../api/client.js';
import { useNow } from '../../../../api/now.js';
import { problemText } from '../../../../api/problem.js';
import { formatDay } from '../../../../i18n/format.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import styles from '../operations.module.css';
import type { Person } from '../queries.js';
import { substitutesOf } from './matching.js';

const T = texts({
  title: [(name: string) => `${name} 的离岗登记`, (name: string) => `Absence of ${name}`],
  about: [
    '离岗期间，代办人看到并办理其岗位的任务；代办人须是同一机构的人，不得再委托。',
    'Meanwhile the substitute, of the same organ, works the posts.',
  ],
  none: ['没有登记离岗', 'No absence is entered'],
  from: ['起', 'From'],
  to: ['止', 'To'],
  days: ['离岗起止', 'Days'],
  daysBad: ['请选择起止日期', 'Choose the days'],
  substitute: ['代办人（可不指定）', 'Substitute (optional)'],
  nobody: ['同一机构没有其他在用人员', 'Nobody else is in the organ'],
  nobodyChosen: ['不指定代办人', 'No substitute'],
  reason: ['事由', 'Reason'],
  add: ['增加一次离岗', 'Add an absence'],
  remove: ['去掉', 'Remove'],
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
  saved: ['离岗登记已保存', 'Saved'],
});

interface Entry {
  readonly days: readonly [Dayjs, Dayjs];
  readonly substitute?: string;
  readonly reason?: string;
}

export interface AbsenceDialogProps {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly onClose: () => void;
}

/** When somebody is away, and who stands in. */
export function AbsenceDialog({ person, people, onClose }: AbsenceDialogProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const today = dayjs(formatDay(useNow()));
  const [form] = Form.useForm<{ absences: Entry[] }>();
  const save = useMutation({
    mutationFn: (entries: readonly Entry[]) =>
      api.put(`/people/${encodeURIComponent(person.user)}/absences`, {
        absences: entries.map(({ days: [from, to], substitute, reason }) => ({
          from: from.format(FORMAT),
          to: to.format(FORMAT),
          substitute: substitute || undefined,
          reason: reason?.trim() || undefined,
        })),
      }),
    onSuccess: async () => {
      void message.success(t.saved);
      onClose();
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const others = substitutesOf(person, people).map(({ user, name }) => ({
    value: user,
    label: `${name}（${user}）`,
  }));
  const entries = (person.absences ?? []).map(({ from, to, ...rest }) => ({
    ...rest,
    days: [dayjs(from), dayjs(to)],
  }));
  return (
    <Modal
      open
      width={760}
      title={t.title(person.name)}
      okText={t.save}
      cancelText={t.cancel}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={form.submit}
    >
      <p className={styles['soft']}>{t.about}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ absences: entries }}
        onFinish={({ absences }) => save.mutate(absences)}
      >
        <Form.List name="absences">
          {(fields, { add, remove }) => (
            <>
              {fields.length === 0 && <p>{t.none}</p>}
              {fields.map(({ key, name }) => (
                <div key={key} className={styles['row']}>
                  <Form.Item name={[name, 'days']} rules={[{ required: true, message: t.daysBad }]}>
                    <DatePicker.RangePicker
                      aria-label={t.days}
                      placeholder={[t.from, t.to]}
                      allowClear={false}
                      style={{ width: '100%' }}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'substitute']}>
                    <Select
                      aria-label={t.substitute}
                      placeholder={t.substitute}
                      allowClear={{ label: t.nobodyChosen }}
                      showSearch={{ optionFilterProp: 'label' }}
                      popupMatchSelectWidth={false}
                      style={{ width: 210 }}
                      notFoundContent={t.nobody}
                      options={others}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'reason']}>
                    <Input
                      aria-label={t.reason}
                      placeholder={t.reason}
                      maxLength={200}
                      style={{ width: 120 }}
                    />
                  </Form.Item>
                  <Button onClick={() => remove(name)}>{t.remove}</Button>
                </div>
              ))}
              <Button
                block
                type="dashed"
                icon={<PlusOutlined aria-hidden />}
                onClick={() => add({ days: [today, today] })}
              >
                {t.add}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
      {save.isError && <Alert type="error" showIcon title={problemText(save.error, language)} />}
    </Modal>
  );
}

const FORMAT = 'YYYY-MM-DD';
