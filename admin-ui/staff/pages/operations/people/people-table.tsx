import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown, Space, Table, type TableColumnsType, Tag } from 'antd';
import type { ReactNode } from 'react';
import { api } from '../../../../api/client.js';
import { useNow } from '../../../../api/now.js';
import { problemText } from '../../../../api/problem.js';
import { formatDay } from '../../../../i18n/format.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { useOrganName } from '../../../components/organs.js';
import { postText, roleText } from '../../../roles.js';
import { useMe } from '../../../session.js';
import { initialPassword } from '../initial-password.js';
import styles from '../operations.module.css';
import type { Person } from '../queries.js';
import { absenceOn } from './matching.js';
import type { Secret } from './password-shown.js';

const T = texts({
  person: ['姓名 / 账号', 'Name / account'],
  roles: ['角色', 'Roles'],
  posts: ['岗位', 'Posts'],
  officer: [(which: string) => `${which} 岗`, (which: string) => `officer ${which}`],
  state: ['状态', 'State'],
  actions: ['操作', 'Actions'],
  active: ['在用', 'Active'],
  disabled: ['已停用', 'Disabled'],
  absent: [(to: string) => `离岗至 ${to}`, (to: string) => `Absent until ${to}`],
  substitute: [(name: string) => `由 ${name} 代办`, (name: string) => `${name} stands in`],
  edit: ['编辑', 'Edit'],
  absence: ['离岗', 'Absence'],
  more: ['更多', 'More'],
  editOf: [(name: string) => `编辑 ${name}`, (name: string) => `Edit ${name}`],
  absenceOf: [(name: string) => `${name} 的离岗登记`, (name: string) => `Absence of ${name}`],
  moreOf: [(name: string) => `${name} 的更多操作`, (name: string) => `More about ${name}`],
  reset: ['重设密码', 'Reset the password'],
  resetAsk: [
    (name: string) => `重设 ${name} 的密码？`,
    (name: string) => `Reset ${name}’s password?`,
  ],
  resetHint: [
    '原密码立即失效，新密码只显示一次。',
    'The old one ends now; the new one is shown once.',
  ],
  release: ['退回其已签收的任务', 'Put back what they claimed'],
  releaseAsk: [
    (name: string) => `把 ${name} 已签收的任务退回岗位队列？`,
    (name: string) => `Put back what ${name} has claimed?`,
  ],
  releaseHint: ['同岗位的其他人就能签收。', 'Others of the post can claim it then.'],
  released: [
    (n: number, left: number) =>
      `已退回 ${n} 件${left > 0 ? `，${left} 件只交给本人，仍在其名下` : ''}`,
    (n: number, left: number) => `${n} put back${left > 0 ? `, ${left} stay with them` : ''}`,
  ],
  disable: ['停用账号', 'Disable'],
  enable: ['恢复账号', 'Enable'],
  disableAsk: [(name: string) => `停用 ${name} 的账号？`, (name: string) => `Disable ${name}?`],
  disableHint: [
    '登录立即失效；办过的事都保留。可以随时恢复。',
    'Sessions end at once; what was done stays. It can be undone.',
  ],
  ok: ['确定', 'Yes'],
  cancel: ['取消', 'Cancel'],
  total: [(n: number) => `共 ${n} 人`, (n: number) => `${n} people`],
});

export type Asked =
  | { readonly what: 'edit'; readonly person?: Person }
  | { readonly what: 'absence'; readonly person: Person };

export interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly loading: boolean;
  readonly page: number;
  readonly empty: ReactNode;
  readonly onPage: (page: number) => void;
  readonly onAsk: (asked: Asked) => void;
  readonly onSecret: (secret: Secret) => void;
}

const SIZE = 25;

export function PeopleTable(props: PeopleTableProps) {
  const { people, loading, page, empty, onPage, onAsk, onSecret } = props;
  const t = useTexts(T);
  const columns = [...useColumns(people), actionsColumn(t, onAsk, onSecret)];
  return (
    <Table<Person>
      rowKey="user"
      size="small"
      loading={loading}
      dataSource={[...people]}
      columns={columns}
      scroll={{ x: 980 }}
      locale={{ emptyText: loading ? ' ' : empty }}
      pagination={{
        size: 'small',
        pageSize: SIZE,
        current: page,
        onChange: onPage,
        showSizeChanger: false,
        showTotal: t.total,
      }}
    />
  );
}

// ---------------------------------------------------------------------------------------------

function useColumns(people: readonly Person[]): TableColumnsType<Person> {
  const t = useTexts(T);
  const language = useLanguage();
  const organ = useOrganName();
  const today = formatDay(useNow());
  const names = new Map(people.map(({ user, name }) => [user, name]));
  return [
    {
      title: t.person,
      dataIndex: 'name',
      width: 220,
      render: (name: string, { user }) => (
        <span className={styles['two']}>
          {name}
          <small lang="en">{user}</small>
        </span>
      ),
    },
    {
      title: t.roles,
      dataIndex: 'roles',
      width: 190,
      render: (roles: Person['roles']) =>
        roles.map((role) => <Tag key={role}>{said(roleText(role), language)}</Tag>),
    },
    {
      title: t.posts,
      dataIndex: 'posts',
      render: (posts: Person['posts']) =>
        posts.map(({ organ: at, post, officer }) => (
          <div key={`${at}/${post}`}>
            {organ(at)} · {said(postText(post), language)}{' '}
            <span className={styles['soft']}>{t.officer(officer)}</span>
          </div>
        )),
    },
    {
      title: t.state,
      key: 'state',
      width: 170,
      render: (_: unknown, person) => {
        if (person.disabled) return <Tag color="error">{t.disabled}</Tag>;
        const absence = absenceOn(person, today);
        if (!absence) return <Tag color="success">{t.active}</Tag>;
        const { to, substitute } = absence;
        return (
          <span className={styles['two']}>
            <Tag color="warning">{t.absent(to)}</Tag>
            {substitute && <small>{t.substitute(names.get(substitute) ?? substitute)}</small>}
          </span>
        );
      },
    },
  ];
}

function actionsColumn(
  t: (typeof T)['zh'],
  onAsk: PeopleTableProps['onAsk'],
  onSecret: PeopleTableProps['onSecret'],
): TableColumnsType<Person>[number] {
  return {
    title: t.actions,
    key: 'actions',
    width: 200,
    render: (_: unknown, person) => (
      <Space size={4}>
        <Button
          size="small"
          aria-label={t.editOf(person.name)}
          onClick={() => onAsk({ what: 'edit', person })}
        >
          {t.edit}
        </Button>
        <Button
          size="small"
          aria-label={t.absenceOf(person.name)}
          onClick={() => onAsk({ what: 'absence', person })}
        >
          {t.absence}
        </Button>
        <More person={person} onSecret={onSecret} />
      </Space>
    ),
  };
}

interface MoreProps {
  readonly person: Person;
  readonly onSecret: (secret: Secret) => void;
}

/** What is rarer, and asked about before it is done. */
function More({ person, onSecret }: MoreProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const me = useMe();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const { user, name, roles, posts, disabled = false } = person;
  const save = useMutation({
    mutationFn: (change: { readonly disabled?: boolean; readonly password?: string }) =>
      api.put(`/people/${encodeURIComponent(user)}`, { name, roles, posts, disabled, ...change }),
    onSuccess: (_, { password }) => {
      if (password !== undefined) onSecret({ name, user, password, isNew: false });
      return queries.invalidateQueries({ queryKey: ['people'] });
    },
    onError: (error) => void message.error(problemText(error, language)),
  });
  const release = useMutation({
    mutationFn: () =>
      api.post<{ released: number; left: number }>(
        `/people/${encodeURIComponent(user)}/release-tasks`,
      ),
    onSuccess: ({ released, left }) => void message.success(t.released(released, left)),
    onError: (error) => void message.error(problemText(error, language)),
  });
  const ask = (title: string, content: string, onOk: () => Promise<unknown>): void => {
    void modal.confirm({ title, content, onOk, okText: t.ok, cancelText: t.cancel });
  };
  const quiet = (done: Promise<unknown>): Promise<unknown> => done.catch(() => undefined);
  const deeds: Readonly<Record<string, () => void>> = {
    reset: () =>
      ask(t.resetAsk(name), t.resetHint, () =>
        quiet(save.mutateAsync({ password: initialPassword() })),
      ),
    release: () => ask(t.releaseAsk(name), t.releaseHint, () => quiet(release.mutateAsync())),
    disable: () =>
      ask(t.disableAsk(name), t.disableHint, () => quiet(save.mutateAsync({ disabled: true }))),
    enable: () => save.mutate({ disabled: false }),
  };
  const items = [
    { key: 'reset', label: t.reset },
    { key: 'release', label: t.release },
    disabled
      ? { key: 'enable', label: t.enable }
      : { key: 'disable', label: t.disable, danger: true, disabled: me.user === user },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => deeds[key]?.() }}>
      <Button size="small" aria-label={t.moreOf(name)}>
        {t.more}
      </Button>
    </Dropdown>
  );
}
