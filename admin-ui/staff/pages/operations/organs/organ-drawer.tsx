import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Form, Input, Select } from 'antd';
import { api } from '../../../../api/client.js';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { type Organ, organsQuery } from '../../../components/organs.js';
import { fieldProblems } from '../form-problems.js';
import styles from '../operations.module.css';
import { KIND_TEXTS } from './kinds.js';
import { organBody } from './organ-body.js';
import { KINDS } from './tree.js';

const T = texts({
  create: ['新建机构', 'New organ'],
  edit: [(name: string) => `编辑 ${name}`, (name: string) => `Edit ${name}`],
  id: ['标识', 'Id'],
  idHint: ['流程和事项里引用它，建立后不能改', 'Items refer to it; it stays'],
  idBad: ['标识为 1 至 64 个字母、数字、点、下划线或连字符', '1 to 64 letters, digits, . _ -'],
  taken: ['这个标识已经有机构使用', 'This id is taken'],
  name: ['全称', 'Full name'],
  shortName: ['简称（文号用）', 'Short name'],
  kind: ['类别', 'Kind'],
  code: ['部门代码', 'Department code'],
  codeHint: ['事项按它找到主管部门', 'Items find the department by it'],
  parents: ['上级机构', 'Above it'],
  division: ['行政区划代码', 'Division code'],
  divisionBad: ['6、9 或 12 位数字', '6, 9 or 12 digits'],
  seal: ['印章名称', 'Seal'],
  reconsideration: ['行政复议机关', 'Reconsideration organ'],
  court: ['管辖法院', 'Court'],
  remedyBad: ['复议机关和法院须同时填写', 'Give both or none'],
  phone: ['咨询电话', 'Phone'],
  address: ['地址', 'Address'],
  needed: ['此项必填', 'This is needed'],
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
  saved: ['机构已保存', 'Saved'],
});

export interface OrganDrawerProps {
  /** None: a new one. */
  readonly organ: Organ | undefined;
  readonly onClose: () => void;
}

export function OrganDrawer({ organ, onClose }: OrganDrawerProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const organs = useQuery(organsQuery).data?.items ?? [];
  const [form] = Form.useForm<Organ>();
  const save = useMutation({
    mutationFn: (fields: Organ) => {
      const body = organBody({ ...organ, ...fields });
      return api.put(`/organs/${encodeURIComponent(body.id)}`, body);
    },
    onSuccess: async () => {
      void message.success(t.saved);
      onClose();
      await queries.invalidateQueries({ queryKey: ['organs'] });
    },
    onError: (error) => form.setFields([...fieldProblems(error, language)] as never),
  });
  const needed = [{ required: true, whitespace: true, message: t.needed }];
  return (
    <Drawer
      open
      size={640}
      title={organ ? t.edit(organ.name) : t.create}
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
      <Form<Organ>
        form={form}
        layout="vertical"
        initialValues={organ ?? { kind: 'department', parents: [] }}
        onFinish={(fields) => save.mutate(fields)}
      >
        {!organ && (
          <Form.Item
            name="id"
            label={t.id}
            extra={t.idHint}
            rules={[
              { required: true, pattern: /^[A-Za-z0-9._-]{1,64}$/, message: t.idBad },
              {
                validator: (_, value: string) =>
                  organs.some(({ id }) => id === value)
                    ? Promise.reject(new Error(t.taken))
                    : Promise.resolve(),
              },
            ]}
          >
            <Input maxLength={64} />
          </Form.Item>
        )}
        <Form.Item name="name" label={t.name} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <div className={styles['pair']}>
          <Form.Item name="shortName" label={t.shortName} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="kind" label={t.kind} rules={[{ required: true }]}>
            <Select
              options={KINDS.map((kind) => ({
                value: kind,
                label: said(KIND_TEXTS[kind], language),
              }))}
            />
          </Form.Item>
        </div>
        <Form.Item name="parents" label={t.parents}>
          <Select
            mode="multiple"
            maxCount={4}
            showSearch={{ optionFilterProp: 'label' }}
            options={organs
              .filter(({ id }) => id !== organ?.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <div className={styles['pair']}>
          <Form.Item name="code" label={t.code} extra={t.codeHint}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item
            name="division"
            label={t.division}
            rules={[{ pattern: /^\d{6}(\d{3}){0,2}$/, message: t.divisionBad }]}
          >
            <Input maxLength={12} />
          </Form.Item>
        </div>
        <Form.Item name="seal" label={t.seal}>
          <Input maxLength={200} />
        </Form.Item>
        <RemedyFields />
      </Form>
    </Drawer>
  );
}

// ---------------------------------------------------------------------------------------------

/** Where to go against its decisions, and where to ask. */
function RemedyFields() {
  const t = useTexts(T);
  return (
    <>
      <div className={styles['pair']}>
        <Form.Item name={['remedies', 'reconsideration']} label={t.reconsideration}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name={['remedies', 'court']}
          label={t.court}
          dependencies={[['remedies', 'reconsideration']]}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, court?: string) => {
                const other = getFieldValue(['remedies', 'reconsideration']) as string;
                const isWhole = Boolean(court?.trim()) === Boolean(other?.trim());
                return isWhole ? Promise.resolve() : Promise.reject(new Error(t.remedyBad));
              },
            }),
          ]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <div className={styles['pair']}>
        <Form.Item name="phone" label={t.phone}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="address" label={t.address}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
    </>
  );
}
