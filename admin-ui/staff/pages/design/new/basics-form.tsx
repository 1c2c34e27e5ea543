import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, InputNumber, Select, Space } from 'antd';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { Term } from '../item/term.js';
import type { GlossaryTerm } from '../item/glossary.js';
import { itemQuery, organsQuery, templatesQuery } from '../queries.js';
import { BLOCKS, CODE_SCHEMES, optionsOf } from '../words.js';
import { hasDepartment } from './basics.js';
import { FlowPicture } from './flow-picture.js';
import { FLOWS } from './flows.js';
import styles from './new.module.css';
import type { Origin } from './origin.js';
import { useCreate } from './use-create.js';

const T = texts({
  from: ['从这里开始', 'Begins from'],
  nothing: ['空白事项', 'nothing'],
  copyOf: [(name: string) => `复制“${name}”`, (name: string) => `a copy of “${name}”`],
  change: ['换一个', 'Another'],
  name: ['事项名称', 'Name'],
  nameExample: ['例如：农村村民住宅建设审批', 'as the catalogue has it'],
  nameMissing: ['请写事项名称', 'a name is needed'],
  code: ['实施编码', 'Code'],
  codeMissing: [
    '请写实施编码；还没有的先写临时编码',
    'a code is needed, a provisional one will do',
  ],
  scheme: ['编码体系', 'Code scheme'],
  block: ['区块', 'Block'],
  clear: [(label: string) => `清除${label}`, (label: string) => `Clear ${label}`],
  keep: ['按模板', 'as it begins'],
  department: ['县级主管部门', 'County department'],
  statutory: ['法定办结时限', 'Statutory limit'],
  promised: ['承诺办结时限', 'Promised limit'],
  days: ['个工作日', 'workdays'],
  later: ['空着就按模板；之后都能改', 'left as it begins if empty; all can be changed later'],
  exceeds: ['承诺时限不能长于法定时限', 'never longer than the law allows'],
  create: ['创建草稿并打开', 'Make the draft'],
  back: ['上一步', 'Back'],
  safe: [
    '只是草稿，发布之前窗口看不到。',
    'A draft only: no counter sees it before it is published.',
  ],
});

interface Answers {
  readonly name: string;
  readonly code: string;
  readonly codeScheme?: string;
  readonly block?: string;
  readonly department?: string;
  readonly statutory?: number | null;
  readonly promised?: number | null;
}

interface FormProps {
  readonly origin: Origin;
  readonly onBack: () => void;
}

/** What the item is called and for how long it may take; all else is done in the workbench. */
export function BasicsForm({ origin, onBack }: FormProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const creating = useCreate();
  const departments = useDepartments(origin);
  const finish = ({ department, statutory, promised, ...rest }: Answers) => {
    const chosen = departments.find(({ code }) => code === department);
    const basics = {
      ...rest,
      name: rest.name.trim(),
      code: rest.code.trim(),
      ...(chosen && { department: chosen }),
      ...(typeof statutory === 'number' && { statutory }),
      ...(typeof promised === 'number' && { promised }),
    };
    creating.mutate({ origin, basics });
  };
  return (
    <Form<Answers>
      className={styles['form'] ?? ''}
      layout="vertical"
      requiredMark
      initialValues={{ codeScheme: 'county' }}
      onFinish={finish}
    >
      <Start origin={origin} onBack={onBack} />
      <Form.Item name="name" label={t.name} rules={[filled(t.nameMissing)]}>
        <Input autoFocus maxLength={100} placeholder={t.nameExample} />
      </Form.Item>
      <div className={styles['row']}>
        <Form.Item name="code" label={t.code} rules={[filled(t.codeMissing)]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="codeScheme" label={<Word of="codeScheme" word={t.scheme} />}>
          <Select options={optionsOf(CODE_SCHEMES, language)} />
        </Form.Item>
        <Form.Item name="block" label={<Word of="block" word={t.block} />}>
          <Select
            allowClear={{ label: t.clear(t.block) }}
            placeholder={t.keep}
            options={optionsOf(BLOCKS, language)}
          />
        </Form.Item>
        {departments.length > 0 && (
          <Form.Item name="department" label={t.department}>
            <Select
              allowClear={{ label: t.clear(t.department) }}
              placeholder={t.keep}
              showSearch={{ optionFilterProp: 'label' }}
              options={departments.map(({ code, name }) => ({ value: code, label: name }))}
            />
          </Form.Item>
        )}
      </div>
      <div className={styles['row']}>
        <Form.Item
          name="statutory"
          label={<Word of="statutoryLimit" word={t.statutory} />}
          extra={t.later}
        >
          <Days label={t.statutory} />
        </Form.Item>
        <Form.Item
          name="promised"
          label={<Word of="promisedLimit" word={t.promised} />}
          dependencies={['statutory']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, promised: number | null | undefined) => {
                const law = getFieldValue('statutory') as number | null | undefined;
                const isWithin = (promised ?? 0) <= (law ?? Number.POSITIVE_INFINITY);
                return isWithin ? Promise.resolve() : Promise.reject(new Error(t.exceeds));
              },
            }),
          ]}
        >
          <Days label={t.promised} />
        </Form.Item>
      </div>
      {creating.isError && (
        <Alert
          className={styles['problem'] ?? ''}
          type="error"
          showIcon
          title={problemText(creating.error, language)}
        />
      )}
      <Form.Item>
        <Space>
          <Button type="primary" htmlType="submit" loading={creating.isPending}>
            {t.create}
          </Button>
          <Button onClick={onBack}>{t.back}</Button>
          <span className={styles['said']}>{t.safe}</span>
        </Space>
      </Form.Item>
    </Form>
  );
}

// ---------------------------------------------------------------------------------------------

function filled(message: string) {
  return { required: true, whitespace: true, message };
}

function Word({ of, word }: { readonly of: GlossaryTerm; readonly word: string }) {
  return (
    <>
      {word}
      <Term of={of} word={word} />
    </>
  );
}

/** The form gives it its id and its value. */
function Days({ label, ...given }: { readonly label: string; readonly id?: string }) {
  const t = useTexts(T);
  return (
    <InputNumber
      {...given}
      className={styles['wide'] ?? ''}
      aria-label={label}
      min={0}
      max={3660}
      precision={0}
      suffix={t.days}
    />
  );
}

/** The county's departments, where the origin has a place for one. */
function useDepartments(origin: Origin) {
  const isAsked = origin.kind === 'template' && hasDepartment(origin.template);
  const { data } = useQuery({ ...organsQuery, enabled: isAsked });
  if (!isAsked) return [];
  return (data?.items ?? []).flatMap(({ kind, code, name }) =>
    kind === 'department' && code !== undefined ? [{ code, name }] : [],
  );
}

/** What was chosen, in a picture, and the way back to choose again. */
function Start({ origin, onBack }: FormProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const name = useOriginName(origin);
  const flow = origin.kind === 'template' ? FLOWS[origin.template] : undefined;
  return (
    <div className={styles['start']}>
      <span className={styles['title']}>
        {t.from}：{name}
        <button type="button" className="yc-link" onClick={onBack}>
          {t.change}
        </button>
      </span>
      {flow && (
        <>
          <FlowPicture flow={flow} />
          <span className={styles['said']}>{said(flow.said, language)}</span>
        </>
      )}
    </div>
  );
}

function useOriginName(origin: Origin): string {
  const t = useTexts(T);
  const { kind } = origin;
  const templates = useQuery({ ...templatesQuery, enabled: kind === 'template' });
  const key = kind === 'item' ? origin.item : '';
  const copied = useQuery({ ...itemQuery(key), enabled: kind === 'item' });
  if (kind === 'nothing') return t.nothing;
  if (kind === 'item') return t.copyOf(copied.data?.name ?? key);
  return templates.data?.items.find(({ id }) => id === origin.template)?.name ?? '';
}
