import { DeleteOutlined, DownOutlined, SaveOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Input, Modal } from 'antd';
import { useState } from 'react';
import { texts, useTexts } from '../../../i18n/texts.js';
import { type QueueFilter, type QueuePlace, isFiltered } from './filters.js';
import { usePreference } from '../../components/use-preference.js';
import styles from './queue.module.css';

const T = texts({
  mine: ['我的筛选', 'My filters'],
  save: ['保存当前筛选…', 'Save this filter…'],
  nothing: ['还没有保存的筛选', 'No filter saved yet'],
  title: ['保存筛选', 'Save filter'],
  name: ['名称', 'Name'],
  hint: ['例如：今日到期的公共场所卫生许可', 'For example: hygiene licences due today'],
  ok: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
  saved: ['已保存', 'Saved'],
  remove: [(name: string) => `删除“${name}”`, (name: string) => `Delete “${name}”`],
});

interface SavedFilter {
  readonly name: string;
  readonly filter: QueueFilter;
}

const MOST = 20;

export interface SavedFiltersProps {
  readonly place: QueuePlace;
  readonly onFilter: (filter: QueueFilter) => void;
}

/** Filters that a person comes back to; kept by the server, so they are at every desk. */
export function SavedFilters({ place, onFilter }: SavedFiltersProps) {
  const t = useTexts(T);
  const { message } = App.useApp();
  const [saved, setSaved] = usePreference<readonly SavedFilter[]>('queue.filters', []);
  const [naming, setNaming] = useState<string>();
  const save = (): void => {
    const name = naming?.trim() ?? '';
    if (name === '') return;
    const others = saved.filter((one) => one.name !== name);
    setSaved([...others, { name, filter: place.filter }].slice(-MOST));
    setNaming(undefined);
    void message.success(t.saved);
  };
  const items = [
    ...saved.map(({ name, filter }) => ({
      key: `f:${name}`,
      label: name,
      onClick: () => onFilter(filter),
      extra: (
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t.remove(name)}
          onClick={(event) => {
            event.stopPropagation();
            setSaved(saved.filter((one) => one.name !== name));
          }}
        />
      ),
    })),
    ...(saved.length === 0 ? [{ key: 'none', label: t.nothing, disabled: true }] : []),
    { type: 'divider' as const, key: 'line' },
    {
      key: 'save',
      icon: <SaveOutlined aria-hidden />,
      label: t.save,
      disabled: !isFiltered(place.filter),
      onClick: () => setNaming(''),
    },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button className={styles['saved'] ?? ''}>
          {t.mine} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <Modal
        open={naming !== undefined}
        title={t.title}
        okText={t.ok}
        cancelText={t.cancel}
        okButtonProps={{ disabled: !naming?.trim() }}
        onOk={save}
        onCancel={() => setNaming(undefined)}
        destroyOnHidden
        width={420}
      >
        <Input
          autoFocus
          aria-label={t.name}
          placeholder={t.hint}
          maxLength={30}
          value={naming ?? ''}
          onChange={(event) => setNaming(event.target.value)}
          onPressEnter={save}
        />
      </Modal>
    </>
  );
}
