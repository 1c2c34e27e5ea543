import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { Link } from 'react-router';
import { texts, useTexts } from '../../../../i18n/texts.js';
import type { DesignItem } from '../queries.js';
import styles from './list.module.css';
import { useItemDeeds } from './use-item-deeds.js';

const T = texts({
  edit: ['编辑草稿', 'Edit draft'],
  revise: ['新建版本', 'New version'],
  more: ['更多', 'More'],
  moreOf: [(name: string) => `更多操作：${name}`, (name: string) => `More for ${name}`],
  versions: ['版本对比与回退', 'Versions'],
  guide: ['公开的办事指南', 'Public guide'],
  preview: ['草稿的办事指南', 'Guide of the draft'],
  copy: ['复制为新事项', 'Copy as a new item'],
  export: ['导出现行版本', 'Export the version'],
  exportDraft: ['导出草稿', 'Export the draft'],
  retire: ['停用', 'Retire'],
  restore: ['恢复使用', 'Restore'],
  remove: ['删除草稿', 'Delete the draft'],
});

interface ActionsProps {
  readonly item: DesignItem;
  readonly onRetire: () => void;
}

export function ItemActions({ item, onRetire }: ActionsProps) {
  const t = useTexts(T);
  const deeds = useItemDeeds(item);
  const { key, name, draft, state } = item;
  const isPublished = state === 'published';
  const isKnown = state !== 'draft';
  const entry = (shown: boolean, id: string, label: React.ReactNode, onClick?: () => void) =>
    shown ? [{ key: id, label, ...(onClick && { onClick }) }] : [];
  const link = (to: string, words: string) => <Link to={to}>{words}</Link>;
  return (
    <span className={styles['actions']}>
      {draft ? (
        <Link to={`/design/drafts/${key}`}>
          <Button size="small" type="primary" ghost tabIndex={-1}>
            {t.edit}
          </Button>
        </Link>
      ) : (
        <Button size="small" loading={deeds.pending} onClick={deeds.revise}>
          {t.revise}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...entry(isKnown, 'versions', link(`/design/items/${key}/versions`, t.versions)),
            ...entry(
              isPublished,
              'guide',
              <a href={`/c/items/${key}`} target="_blank" rel="noreferrer">
                {t.guide}
              </a>,
            ),
            ...entry(
              draft !== undefined,
              'preview',
              link(`/design/drafts/${key}/guide`, t.preview),
            ),
            ...entry(isKnown, 'copy', link(`/design/new?from=item:${key}`, t.copy)),
            ...entry(isKnown, 'export', t.export, deeds.exportVersion),
            ...entry(draft !== undefined, 'exportDraft', t.exportDraft, deeds.exportDraft),
            ...entry(isPublished, 'retire', t.retire, onRetire),
            ...entry(state === 'retired', 'restore', t.restore, deeds.restore),
            ...entry(draft !== undefined, 'remove', t.remove, deeds.removeDraft),
          ],
        }}
      >
        <Button size="small" aria-label={t.moreOf(name)}>
          {t.more} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
    </span>
  );
}
