import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Drawer, Tag } from 'antd';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { GuideFailure } from '../guide/guide-failure.js';
import { type DesignItem, type Readiness, readinessQuery } from '../queries.js';
import styles from './list.module.css';

const T = texts({
  title: [(name: string) => `五到位：${name}`, (name: string) => `Readiness: ${name}`],
  about: [
    '每个乡镇五项都到位，窗口才能受理这个事项。还差什么，下面逐条写明。',
    'A township can accept this item when all five are in place. The gaps are told below.',
  ],
  ready: ['可以开办', 'Ready'],
  unready: [(n: number) => `还差 ${n} 项`, (n: number) => `${n} missing`],
  unknown: ['现在还看不出五到位', 'Readiness cannot be told yet'],
  ok: ['到位', 'in place'],
  gap: ['未到位', 'missing'],
  none: ['还没有登记乡镇', 'No township is known'],
  noneHint: ['在“机构人员”里登记乡镇后再来看', 'Add townships first'],
});

interface DrawerProps {
  readonly item: DesignItem;
  readonly onClose: () => void;
}

/** 五到位: a checklist for each township, with the reason for each gap. */
export function ReadinessDrawer({ item, onClose }: DrawerProps) {
  const t = useTexts(T);
  const { data, error, refetch, isPending } = useQuery(readinessQuery(item));
  return (
    <Drawer open size={560} title={t.title(item.name)} onClose={onClose}>
      <p>{t.about}</p>
      {isPending && <LoadingState rows={8} />}
      {error && <GuideFailure error={error} title={t.unknown} retry={() => void refetch()} />}
      {data?.items.length === 0 && <EmptyState title={t.none} hint={t.noneHint} />}
      {[...(data?.items ?? [])].sort(unreadyFirst).map((township) => (
        <Township key={township.township} township={township} />
      ))}
    </Drawer>
  );
}

// ---------------------------------------------------------------------------------------------

function unreadyFirst(a: Readiness, b: Readiness): number {
  return Number(a.ready) - Number(b.ready);
}

function Township({ township: { name, ready, checks } }: { readonly township: Readiness }) {
  const t = useTexts(T);
  const language = useLanguage();
  const isZh = language === 'zh';
  const missing = checks.filter(({ ok }) => !ok).length;
  return (
    // can be reached, so that the drawer scrolls by the keyboard
    <section className={styles['town']} aria-label={name} tabIndex={0}>
      <h3>
        {name}
        <Tag color={ready ? 'success' : 'warning'}>{ready ? t.ready : t.unready(missing)}</Tag>
      </h3>
      <ul className={ready ? styles['all'] : undefined}>
        {checks.map(({ check, label, labelEn, ok, gaps }) => (
          <li key={check} className={styles['check']}>
            {ok ? (
              <CheckCircleFilled className={styles['ready'] ?? ''} aria-label={t.ok} />
            ) : (
              <CloseCircleFilled className={styles['unready'] ?? ''} aria-label={t.gap} />
            )}{' '}
            {isZh ? label : labelEn}
            {gaps.length > 0 && (
              <ul className={styles['gaps']}>
                {gaps.map((gap, index) => (
                  <li key={index}>{isZh ? gap.message : gap.messageEn}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
