import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorState } from '../../../components/error-state.js';
import { organsQuery } from '../../../components/organs.js';
import { roleText } from '../../../roles.js';
import { Frame } from '../frame.js';
import styles from '../operations.module.css';
import { peopleQuery } from '../queries.js';
import { AbsenceDialog } from './absence-dialog.js';
import { PasswordShown, type Secret } from './password-shown.js';
import { matching } from './matching.js';
import { PersonDrawer } from './person-drawer.js';
import { type Asked, PeopleTable } from './people-table.js';
import { ROLES } from './roles.js';

const T = texts({
  about: ['账号、角色、A/B 岗与离岗代办', 'Accounts, roles, A and B officers, absence'],
  create: ['新建人员', 'New person'],
  find: ['姓名、账号', 'Name or account'],
  organ: ['机构', 'Organ'],
  role: ['角色', 'Role'],
  state: ['状态', 'State'],
  active: ['在用', 'Active'],
  disabled: ['已停用', 'Disabled'],
  absent: ['离岗', 'Absent'],
  none: ['没有符合条件的人员', 'Nobody matches'],
  any: ['不限', 'Any'],
  clear: ['清除筛选', 'Clear the filter'],
});

/** Who works with the product, as what and in whose place. */
export default function PeoplePage() {
  const t = useTexts(T);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const people = useQuery(peopleQuery);
  const organs = useQuery(organsQuery).data?.items ?? [];
  const [asked, setAsked] = useState<Asked>();
  const [secret, setSecret] = useState<Secret>();
  const filter = Object.fromEntries(search);
  const set = (key: string, value: string | null | undefined): void => {
    const next = new URLSearchParams(search);
    if (value) next.set(key, value);
    else next.delete(key);
    next.delete('page');
    setSearch(next, { replace: true });
  };
  const all = people.data?.items ?? [];
  const close = (): void => setAsked(undefined);
  return (
    <Frame
      area="people"
      about={t.about}
      actions={
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setAsked({ what: 'edit' })}
        >
          {t.create}
        </Button>
      }
    >
      <section className={styles['board']}>
        <div className={styles['bar']}>
          <Input.Search
            aria-label={t.find}
            placeholder={t.find}
            style={{ width: 220 }}
            defaultValue={filter['q']}
            onChange={(event) => set('q', event.target.value.trim())}
          />
          <Select
            aria-label={t.organ}
            placeholder={t.organ}
            allowClear={{ label: t.any }}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            style={{ width: 220 }}
            value={filter['organ'] ?? null}
            options={organs.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => set('organ', value)}
          />
          <Select
            aria-label={t.role}
            placeholder={t.role}
            allowClear={{ label: t.any }}
            style={{ width: 130 }}
            value={filter['role'] ?? null}
            options={ROLES.map((role) => ({ value: role, label: said(roleText(role), language) }))}
            onChange={(value) => set('role', value)}
          />
          <Select
            aria-label={t.state}
            placeholder={t.state}
            allowClear={{ label: t.any }}
            style={{ width: 110 }}
            value={filter['state'] ?? null}
            options={(['active', 'absent', 'disabled'] as const).map((value) => ({
              value,
              label: t[value],
            }))}
            onChange={(value) => set('state', value)}
          />
        </div>
        {people.isError ? (
          <ErrorState error={people.error} retry={() => void people.refetch()} />
        ) : (
          <PeopleTable
            people={matching(all, filter)}
            loading={people.isPending}
            page={Number(filter['page']) || 1}
            onPage={(page) => setSearch({ ...filter, page: String(page) }, { replace: true })}
            onAsk={setAsked}
            onSecret={setSecret}
            empty={
              <EmptyState
                title={t.none}
                action={<Button onClick={() => setSearch({})}>{t.clear}</Button>}
              />
            }
          />
        )}
      </section>
      {asked?.what === 'edit' && (
        <PersonDrawer person={asked.person} onClose={close} onSecret={setSecret} />
      )}
      {asked?.what === 'absence' && (
        <AbsenceDialog person={asked.person} people={all} onClose={close} />
      )}
      {secret && <PasswordShown secret={secret} onClose={() => setSecret(undefined)} />}
    </Frame>
  );
}
