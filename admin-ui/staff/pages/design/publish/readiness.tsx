import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Table, Tag } from 'antd';
import { api } from '../../../../api/client.js';
import type { Page } from '../../../../api/types.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import { GuideFailure } from '../guide/guide-failure.js';
import type { Draft, Readiness } from '../workbench/model.js';
import styles from './publish-tab.module.css';

const T = texts({
  township: ['乡镇（街道）', 'Township'],
  state: ['五到位', 'Readiness'],
  gaps: ['还缺什么', 'What is missing'],
  unready: ['现在还看不出五到位', 'Readiness cannot be told yet'],
  ready: ['到位', 'ready'],
  open: ['未到位', 'not ready'],
  none: ['县里还没有乡镇', 'There are no townships yet'],
});

/** 五到位 in each township, as the draft has it, with the reason for each gap. */
export function DraftReadiness({ draft: { key, revision } }: { readonly draft: Draft }) {
  const t = useTexts(T);
  const language = useLanguage();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['design', 'readiness', 'drafts', key, revision],
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get<Page<Readiness>>(`/design/drafts/${key}/readiness`, { signal }),
  });
  if (error) {
    return <GuideFailure error={error} title={t.unready} retry={() => void refetch()} />;
  }
  return (
    <Table<Readiness>
      size="small"
      rowKey="township"
      loading={isPending}
      pagination={false}
      dataSource={[...(data?.items ?? [])]}
      locale={{ emptyText: <EmptyState title={t.none} /> }}
      columns={[
        { title: t.township, dataIndex: 'name', className: styles['town'] ?? '' },
        {
          title: t.state,
          className: styles['checks'] ?? '',
          render: (_, { checks }) =>
            checks.map(({ check, ok, label, labelEn }) => (
              <Tag
                key={check}
                color={ok ? 'success' : 'error'}
                icon={ok ? <CheckOutlined aria-hidden /> : <CloseOutlined aria-hidden />}
                title={ok ? t.ready : t.open}
              >
                {language === 'zh' ? label : labelEn}
              </Tag>
            )),
        },
        {
          title: t.gaps,
          width: '38%',
          render: (_, { checks }) => (
            <ul className={styles['gaps']}>
              {gapsOf(checks, language).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

// ---------------------------------------------------------------------------------------------

function gapsOf(checks: Readiness['checks'], language: 'zh' | 'en'): readonly string[] {
  const all = checks.flatMap(({ gaps }) => gaps);
  return [...new Set(all.map((gap) => (language === 'zh' ? gap.message : gap.messageEn)))];
}
