import { CopyOutlined, FileAddOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { ErrorState } from '../../../components/error-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { itemsQuery, type Template, templatesQuery } from '../queries.js';
import { CATALOG_PARTS, wordFor } from '../words.js';
import { FlowPicture } from './flow-picture.js';
import { FLOWS } from './flows.js';
import styles from './new.module.css';
import type { Origin } from './origin.js';

const T = texts({
  templates: ['从模板开始', 'From a template'],
  templatesHint: [
    '每个模板都是能直接运行的完整流程，按目录清单分类',
    'each a whole flow that runs as it stands',
  ],
  joint: ['联办', 'Joint'],
  others: ['其他方式', 'Other ways'],
  blank: ['空白事项', 'From nothing'],
  blankSaid: [
    '只有一个“收件”，流程自己画。熟悉流程图的人用。',
    'Only a start event; draw the flow yourself.',
  ],
  copy: ['复制已有事项', 'From a copy'],
  copySaid: [
    '流程、表单、材料都照搬，再改不同的地方。',
    'Flow, forms and materials are taken over.',
  ],
  which: ['选择要复制的事项', 'Which item'],
  search: ['名称、拼音首字母或编码', 'name, pinyin or code'],
});

interface ChooseProps {
  readonly onChoose: (origin: Origin) => void;
}

export function ChooseOrigin({ onChoose }: ChooseProps) {
  const t = useTexts(T);
  const templates = useQuery(templatesQuery);
  return (
    <>
      <h2 className={styles['heading']}>
        {t.templates}
        <small>{t.templatesHint}</small>
      </h2>
      {templates.isError && (
        <ErrorState error={templates.error} retry={() => void templates.refetch()} />
      )}
      {templates.isPending && <LoadingState rows={8} />}
      <ul className={styles['cards']}>
        {templates.data?.items.map((template) => (
          <TemplateCard
            key={template.id}
            template={template}
            onChoose={() => onChoose({ kind: 'template', template: template.id })}
          />
        ))}
      </ul>
      <h2 className={styles['heading']}>{t.others}</h2>
      <ul className={styles['cards']}>
        <Card
          title={t.blank}
          icon={<FileAddOutlined aria-hidden />}
          onChoose={() => onChoose({ kind: 'nothing' })}
        >
          <span className={styles['said']}>{t.blankSaid}</span>
        </Card>
        <CopyCard onChoose={onChoose} />
      </ul>
    </>
  );
}

// ---------------------------------------------------------------------------------------------

interface CardProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly mark?: ReactNode;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** The whole card can be clicked; the button is its title. */
function Card({ title, icon, mark, onChoose, children }: CardProps) {
  return (
    <li className={styles['card']}>
      <span className={styles['title']}>
        {icon}
        <button type="button" className={styles['choose']} onClick={onChoose}>
          {title}
        </button>
        {mark !== undefined && <span className={styles['mark']}>{mark}</span>}
      </span>
      {children}
    </li>
  );
}

interface TemplateCardProps {
  readonly template: Template;
  readonly onChoose: () => void;
}

function TemplateCard({ template, onChoose }: TemplateCardProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { id, name, description, catalogPart, joint } = template;
  const flow = FLOWS[id];
  return (
    <Card
      title={name}
      mark={joint ? t.joint : wordFor(CATALOG_PARTS, catalogPart, language)}
      onChoose={onChoose}
    >
      {flow && <FlowPicture flow={flow} />}
      <span className={styles['said']}>{flow ? said(flow.said, language) : description}</span>
    </Card>
  );
}

/** Found by name, pinyin or code as in the list. */
function CopyCard({ onChoose }: ChooseProps) {
  const t = useTexts(T);
  const [q, setQ] = useState('');
  const { data, isFetching } = useQuery(itemsQuery({ q: q || undefined, limit: 20 }));
  const published = data?.items.filter(({ version }) => version !== undefined) ?? [];
  return (
    <li className={styles['copy']}>
      <span className={styles['title']}>
        <CopyOutlined aria-hidden /> {t.copy}
      </span>
      <span className={styles['said']}>{t.copySaid}</span>
      <Select
        className={styles['wide'] ?? ''}
        aria-label={t.which}
        placeholder={t.search}
        loading={isFetching}
        showSearch={{ filterOption: false, onSearch: setQ }}
        value={null}
        options={published.map(({ key, name, code }) => ({
          value: key,
          label: `${name}（${code}）`,
        }))}
        onChange={(item: string | null) => {
          if (item !== null) onChoose({ kind: 'item', item });
        }}
      />
    </li>
  );
}
