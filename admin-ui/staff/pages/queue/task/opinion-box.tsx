import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Input } from 'antd';
import { useId } from 'react';
import { texts, useTexts } from '../../../../i18n/texts.js';
import styles from './task.module.css';
import { type OpinionTemplate, useOpinionTemplates } from './use-opinion-templates.js';

const T = texts({
  templates: ['常用意见', 'Templates'],
  own: ['我的', 'Mine'],
  shared: ['本机构共用', 'Shared by my organ'],
  keep: ['存为我的常用意见', 'Keep as mine'],
  share: ['存为本机构共用', 'Share with my organ'],
  drop: ['管理：删除当前文字对应的常用意见', 'Delete the template with this text'],
  none: ['还没有常用意见', 'No template yet'],
  kept: ['已存为常用意见', 'Kept'],
  dropped: ['已删除', 'Deleted'],
});

export interface OpinionBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly required?: boolean;
  readonly id?: string;
}

/** Words of a decision or an opinion, with those that are used again and again at hand. */
export function OpinionBox({ label, value, onChange, required = false, id }: OpinionBoxProps) {
  const t = useTexts(T);
  const own = useId();
  const { message } = App.useApp();
  const { mine, shared, keep, share, drop } = useOpinionTemplates();
  const text = value.trim();
  const entry = (group: string) => (template: OpinionTemplate) => ({
    key: `${group}:${template.text}`,
    label: template.text.length > 32 ? `${template.text.slice(0, 32)}…` : template.text,
    onClick: () => onChange(value === '' ? template.text : `${value}${template.text}`),
  });
  const told = (deed: (text: string) => void, said: string) => () => {
    deed(text);
    void message.success(said);
  };
  const isKnown = [...mine, ...shared].some((template) => template.text === text);
  const groups = [
    ...(mine.length > 0
      ? [{ key: 'own', type: 'group' as const, label: t.own, children: mine.map(entry('own')) }]
      : []),
    ...(shared.length > 0
      ? [
          {
            key: 'shared',
            type: 'group' as const,
            label: t.shared,
            children: shared.map(entry('shared')),
          },
        ]
      : []),
  ];
  const items = [
    ...(groups.length === 0 ? [{ key: 'none', label: t.none, disabled: true }] : groups),
    { key: 'line', type: 'divider' as const },
    { key: 'keep', label: t.keep, disabled: text === '' || isKnown, onClick: told(keep, t.kept) },
    {
      key: 'share',
      label: t.share,
      disabled: text === '' || shared.some((one) => one.text === text),
      onClick: told(share, t.kept),
    },
    { key: 'drop', label: t.drop, disabled: !isKnown, onClick: told(drop, t.dropped) },
  ];
  return (
    <div className={styles['field']}>
      <div className={styles['fieldHead']}>
        <label htmlFor={id ?? own}>
          {label}
          {required && <span className={styles['required']}> *</span>}
        </label>
        <Dropdown menu={{ items, className: styles['templates'] ?? '' }} trigger={['click']}>
          <Button size="small" type="link">
            {t.templates} <DownOutlined aria-hidden />
          </Button>
        </Dropdown>
      </div>
      <Input.TextArea
        id={id ?? own}
        value={value}
        aria-required={required}
        maxLength={500}
        autoSize={{ minRows: 3, maxRows: 10 }}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
