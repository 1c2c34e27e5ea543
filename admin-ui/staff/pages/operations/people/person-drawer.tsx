import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Drawer, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { api } from '../../../../api/client.js';
import { problemText } from '../../../../api/problem.js';
import type { Role } from '../../../../api/types.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { organsQuery } from '../../../components/organs.js';
import { postText, roleText } from '../../../roles.js';
import { useMe } from '../../../session.js';
import { fieldProblems } from '../form-problems.js';
import { initialPassword } from '../initial-password.js';
import styles from '../operations.module.css';
import { type Person, peopleQuery } from '../queries.js';
import type { Secret } from './password-shown.js';
import { POSTS, ROLES } from './roles.js';

const T = texts({
  create: ['新建人员', 'New person'],
  edit: [(name: string) => `编辑 ${name}`, (name: string) => `Edit ${name}`],
  user: ['账号', 'Account'],
  userHint: ['登录用，建立后不能改', 'To sign in with; it stays'],
  userBad: ['账号为 1 至 64 个字母、数字、点、下划线或连字符', '1 to 64 letters, digits, . _ -'],
  taken: ['这个账号已经有人使用', 'This account exists'],
  name: ['姓名', 'Name'],
  nameBad: ['请填姓名', 'A name is needed'],
  roles: ['角色', 'Roles'],
  rolesBad: ['至少选一个角色', 'Choose one at least'],
  adminOnly: ['只有管理员可以设置管理员账号', 'Only administrators make administrators'],
  posts: ['岗位', 'Posts'],
  organ: ['机构', 'Organ'],
  organBad: ['请选择机构', 'Choose an organ'],
  post: ['岗位', 'Post'],
  postBad: ['请选择或填写岗位', 'Choose or type a post'],
  officer: ['A/B 岗', 'A or B officer'],
  a: ['A 岗', 'A'],
  b: ['B 岗', 'B'],
  add: ['增加岗位', 'Add a post'],
  remove: ['去掉', 'Remove'],
  save: ['保存', 'Save'],
  createSave: ['建立账号', 'Make the account'],
  cancel: ['取消', 'Cancel'],
  saved: ['已保存', 'Saved'],
  password: ['保存后生成初始密码，只显示一次。', 'A password is made on saving and shown once.'],
});

interface Fields {
  readonly user: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly posts: Person['posts'];
}

export interface PersonDrawerProps {
  /** None: a new one. */
  readonly person: Person | undefined;
  readonly onClose: () => void;
  readonly onSecret: (secret: Secret) => void;
}

export function PersonDrawer({ person, onClose, onSecret }: PersonDrawerProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const me = useMe();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const known = useQuery(peopleQuery).data?.items ?? [];
  const [form] = Form.useForm<Fields>();
  const isNew = person === undefined;
  const save = useMutation({
    mutationFn: async ({ user, ...fields }: Fields) => {
      const password = isNew ? initialPassword() : undefined;
      const account = person?.user ?? user;
      const disabled = person?.disabled;
      const body = { ...fields, posts: fields.posts ?? [], disabled, password };
      await api.put(`/people/${encodeURIComponent(account)}`, body);
      return { user: account, name: fields.name, password };
    },
    onSuccess: async ({ user, name, password }) => {
      onClose();
      if (password === undefined) void message.success(t.saved);
      else onSecret({ user, name, password, isNew });
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
    onError: (error) => form.setFields([...fieldProblems(error, language)] as never),
  });
  const mayAdmin = me.roles.includes('administrator');
  const shut = !mayAdmin && person?.roles.includes('administrator') === true;
  return (
    <Drawer
      open
      size={640}
      title={isNew ? t.create : t.edit(person.name)}
      onClose={onClose}
      footer={
        <div className={styles['bar']} style={{ margin: 0 }}>
          <Button type="primary" disabled={shut} loading={save.isPending} onClick={form.submit}>
            {isNew ? t.createSave : t.save}
          </Button>
          <Button onClick={onClose}>{t.cancel}</Button>
          {isNew && <span className={styles['soft']}>{t.password}</span>}
        </div>
      }
    >
      {shut && <Alert type="warning" showIcon title={t.adminOnly} />}
      {save.isError && <Alert type="error" showIcon title={problemText(save.error, language)} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        disabled={shut}
        initialValues={person ?? { roles: [], posts: [] }}
        onFinish={(fields) => save.mutate(fields)}
      >
        {isNew && (
          <Form.Item
            name="user"
            label={t.user}
            extra={t.userHint}
            rules={[
              { required: true, pattern: /^[A-Za-z0-9._-]{1,64}$/, message: t.userBad },
              {
                validator: (_, value: string) =>
                  known.some(({ user }) => user === value)
                    ? Promise.reject(new Error(t.taken))
                    : Promise.resolve(),
              },
            ]}
          >
            <Input autoComplete="off" maxLength={64} />
          </Form.Item>
        )}
        <Form.Item
          name="name"
          label={t.name}
          rules={[{ required: true, whitespace: true, message: t.nameBad }]}
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="roles"
          label={t.roles}
          rules={[{ required: true, type: 'array', min: 1, message: t.rolesBad }]}
        >
          <RoleField mayAdmin={mayAdmin} />
        </Form.Item>
        <PostFields />
      </Form>
    </Drawer>
  );
}

// ---------------------------------------------------------------------------------------------

interface RoleFieldProps {
  readonly mayAdmin: boolean;
  readonly value?: Role[];
  readonly onChange?: (roles: Role[]) => void;
}

/** Takes of the form only what a group of boxes may have: it cannot itself be required. */
function RoleField({ mayAdmin, value, onChange }: RoleFieldProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const options = ROLES.map((role) => ({
    value: role,
    label: said(roleText(role), language),
    disabled: role === 'administrator' && !mayAdmin,
  }));
  return (
    <Checkbox.Group<Role>
      aria-label={t.roles}
      options={options}
      {...(value && { value })}
      {...(onChange && { onChange })}
    />
  );
}

function PostFields() {
  const t = useTexts(T);
  const organs = useQuery(organsQuery).data?.items ?? [];
  return (
    <Form.Item label={t.posts}>
      <Form.List name="posts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles['row']}>
                <Form.Item name={[name, 'organ']} rules={[{ required: true, message: t.organBad }]}>
                  <Select
                    aria-label={t.organ}
                    placeholder={t.organ}
                    showSearch={{ optionFilterProp: 'label' }}
                    popupMatchSelectWidth={false}
                    options={organs.map(({ id, name: full }) => ({ value: id, label: full }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'post']} rules={[{ required: true, message: t.postBad }]}>
                  <PostSelect />
                </Form.Item>
                <Form.Item name={[name, 'officer']}>
                  <Radio.Group
                    aria-label={t.officer}
                    optionType="button"
                    options={[
                      { value: 'A', label: t.a },
                      { value: 'B', label: t.b },
                    ]}
                  />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t.remove}</Button>
              </div>
            ))}
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ officer: 'A' })}
              block
              type="dashed"
            >
              {t.add}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

interface PostSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (post: string) => void;
}

/** Posts that the product knows, those that somebody holds, and what is typed. */
function PostSelect({ id, value, onChange }: PostSelectProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const people = useQuery(peopleQuery).data?.items ?? [];
  const [typed, setTyped] = useState('');
  const held = people.flatMap(({ posts }) => posts.map(({ post }) => post));
  const known = [...new Set([...POSTS, ...held, ...(value ? [value] : [])])];
  const options = known.map((post) => ({ value: post, label: said(postText(post), language) }));
  const own = typed.trim();
  const isNew = own !== '' && options.every(({ label }) => !label.includes(own));
  return (
    <Select
      {...(id && { id })}
      {...(onChange && { onChange })}
      aria-label={t.post}
      placeholder={t.post}
      style={{ width: 140 }}
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      value={value ?? null}
      options={isNew ? [...options, { value: own, label: own }] : options}
    />
  );
}
