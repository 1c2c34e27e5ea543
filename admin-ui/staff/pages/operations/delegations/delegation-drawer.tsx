import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, DatePicker, Drawer, Form, Input, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { api } from '../../../../api/client.js';
import { newCommandKey } from '../../../../api/command-key.js';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { organsQuery } from '../../../components/organs.js';
import { itemsQuery } from '../../supervision/queries.js';
import { fieldProblems } from '../form-problems.js';
import styles from '../operations.module.css';
import type { Delegation } from '../queries.js';

const T = texts({
  create: ['登记授权委托', 'New record'],
  edit: [(name: string) => `编辑 ${name}`, (name: string) => `Edit ${name}`],
  document: ['文号', 'Document number'],
  basis: ['依据', 'Basis'],
  principal: ['授权、委托机关', 'Principal'],
  delegate: ['承接机关', 'Delegate'],
  same: ['双方不能相同', 'They must differ'],
  from: ['生效日', 'From'],
  to: ['截止日（长期的不填）', 'To (open: none)'],
  order: ['截止日早于生效日', 'Ends before it begins'],
  announced: ['公告日', 'Announced on'],
  revoked: ['撤销日', 'Revoked on'],
  name: ['以谁的名义、用谁的章', 'In whose name and by whose seal'],
  nameprincipal: ['委托机关', 'Principal'],
  namedelegate: ['承接机关', 'Delegate'],
  items: ['事项（不选为委托机关的全部事项）', 'Items (none: all of the principal)'],
  scope: ['范围', 'Scope'],
  needed: ['此项必填', 'This is needed'],
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
  saved: ['授权委托已保存', 'Saved'],
});

type DayKey = 'from' | 'to' | 'announcedOn' | 'revokedOn';
type Fields = Omit<Delegation, DayKey> & Partial<Record<DayKey, Dayjs | null>>;

export interface DelegationDrawerProps {
  /** None: a new one. */
  readonly delegation: Delegation | undefined;
  readonly onClose: () => void;
}

export function DelegationDrawer({ delegation, onClose }: DelegationDrawerProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const organs = useQuery(organsQuery).data?.items ?? [];
  const items = useQuery(itemsQuery).data?.items ?? [];
  const [form] = Form.useForm<Fields>();
  const save = useMutation({
    mutationFn: (fields: Fields) => {
      const body = bodyOf(fields, delegation?.id ?? `D-${newCommandKey().slice(0, 12)}`);
      return api.put(`/delegations/${encodeURIComponent(body.id)}`, body);
    },
    onSuccess: async () => {
      void message.success(t.saved);
      onClose();
      await queries.invalidateQueries({ queryKey: ['delegations'] });
    },
    onError: (error) => form.setFields([...fieldProblems(error, language)] as never),
  });
  const needed = [{ required: true, message: t.needed }];
  const sides = organs.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Drawer
      open
      size={640}
      title={delegation ? t.edit(delegation.documentNumber) : t.create}
      onClose={onClose}
      footer={
        <div className={styles['bar']} style={{ margin: 0 }}>
          <Button type="primary" loading={save.isPending} onClick={form.submit}>
            {t.save}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      }
    >
      {save.isError && <Alert type="error" showIcon title={problemText(save.error, language)} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={fieldsOf(delegation)}
        onFinish={(fields) => save.mutate(fields)}
      >
        <Form.Item name="documentNumber" label={t.document} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="basis" label={t.basis} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="principal" label={t.principal} rules={needed}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={sides} />
        </Form.Item>
        <Form.Item
          name="delegate"
          label={t.delegate}
          dependencies={['principal']}
          rules={[
            ...needed,
            ({ getFieldValue }) => ({
              validator: (_, value?: string) =>
                value !== undefined && value === getFieldValue('principal')
                  ? Promise.reject(new Error(t.same))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Select showSearch={{ optionFilterProp: 'label' }} options={sides} />
        </Form.Item>
        <div className={styles['pair']}>
          <Form.Item name="from" label={t.from} rules={needed}>
            <DatePicker className={styles['picker'] ?? ''} />
          </Form.Item>
          <Form.Item
            name="to"
            label={t.to}
            dependencies={['from']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, to?: Dayjs | null) =>
                  to?.isBefore(getFieldValue('from') as Dayjs, 'day')
                    ? Promise.reject(new Error(t.order))
                    : Promise.resolve(),
              }),
            ]}
          >
            <DatePicker className={styles['picker'] ?? ''} />
          </Form.Item>
          <Form.Item name="announcedOn" label={t.announced}>
            <DatePicker className={styles['picker'] ?? ''} />
          </Form.Item>
          <Form.Item name="revokedOn" label={t.revoked}>
            <DatePicker className={styles['picker'] ?? ''} />
          </Form.Item>
        </div>
        <Form.Item name="nameAndSeal" label={t.name} rules={needed}>
          <Radio.Group
            options={(['principal', 'delegate'] as const).map((side) => ({
              value: side,
              label: t[`name${side}`],
            }))}
          />
        </Form.Item>
        <Form.Item name="items" label={t.items}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={items.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
        <Form.Item name="scope" label={t.scope}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

// ---------------------------------------------------------------------------------------------

function fieldsOf(delegation: Delegation | undefined): Partial<Fields> {
  if (!delegation) return { items: [], nameAndSeal: 'principal' };
  const { from, to, announcedOn, revokedOn, ...rest } = delegation;
  const day = (text: string | undefined) => (text === undefined ? undefined : dayjs(text));
  const days = { to: day(to), announcedOn: day(announcedOn), revokedOn: day(revokedOn) };
  return { ...rest, from: dayjs(from), ...days };
}

function bodyOf(fields: Fields, id: string): Delegation {
  const { from, to, announcedOn, revokedOn, scope, items, ...rest } = fields;
  const day = (at: Dayjs | null | undefined) => at?.format('YYYY-MM-DD');
  return {
    ...rest,
    id,
    from: day(from) ?? '',
    to: day(to),
    announcedOn: day(announcedOn),
    revokedOn: day(revokedOn),
    items: items ?? [],
    scope: scope?.trim() || undefined,
  };
}
