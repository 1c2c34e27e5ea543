import { Badge, Tabs } from 'antd';
import { type ReactNode, lazy, useState } from 'react';
import { useSearchParams } from 'react-router';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { Part } from '../../../components/part.js';
import { Conflict } from './conflict.js';
import { Head } from './head.js';
import { LeaveGuard } from './leave-guard.js';
import { type Draft, type Place, TABS, type Tab, type TabProps } from './model.js';
import { Recovery } from './recovery.js';
import { placeOf, useCheck } from './use-check.js';
import { useDraft } from './use-draft.js';
import styles from './workbench.module.css';

const T = texts({
  item: ['事项', 'Item'],
  diagram: ['流程图', 'Diagram'],
  forms: ['表单', 'Forms'],
  publish: ['检查与发布', 'Check and publish'],
  trial: ['试运行', 'Trial run'],
  problems: [(n: number) => `${n} 处须改正`, (n: number) => `${n} to be mended`],
});

const ItemTab = lazy(async () => ({ default: (await import('../item/item-tab.js')).ItemTab }));
const DiagramTab = lazy(() => import('../diagram/diagram-tab.js'));
const FormsTab = lazy(() => import('../forms/forms-tab.js'));
const TrialTab = lazy(() => import('../trial/trial-tab.js'));
const PublishTab = lazy(() => import('../publish/publish-tab.js'));

/** One draft with all that can be done to it; each tab stays as it was left. */
export function Workbench({ loaded }: { readonly loaded: Draft }) {
  const t = useTexts(T);
  const open = useDraft(loaded);
  const { keeper, draft, epoch } = open;
  const check = useCheck(draft);
  const { tab, place, go, show } = usePlace();
  const errors = countErrors(check.problems);
  const given = (of: Tab): TabProps => ({
    draft,
    change: keeper.change,
    problems: check.problems,
    go,
    ...(place?.tab === of && { place }),
  });
  const content: Readonly<Record<Tab, ReactNode>> = {
    item: <ItemTab key={epoch} {...given('item')} />,
    diagram: <DiagramTab visible={tab === 'diagram'} {...given('diagram')} />,
    forms: <FormsTab keeper={keeper} {...given('forms')} />,
    publish: <PublishTab check={check} keeper={keeper} {...given('publish')} />,
    trial: <TrialTab keeper={keeper} {...given('trial')} />,
  };
  return (
    <div className={styles['workbench']}>
      <Head open={open} withHistory={tab === 'item'} />
      <Tabs
        activeKey={tab}
        onChange={(key) => show(key as Tab)}
        items={TABS.map((key) => ({
          key,
          label: <TabLabel words={t[key]} errors={errors[key] ?? 0} said={t.problems} />,
          children: <Part>{content[key]}</Part>,
        }))}
      />
      <LeaveGuard open={open} />
      <Conflict open={open} />
      <Recovery open={open} />
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

function TabLabel(props: {
  readonly words: string;
  readonly errors: number;
  readonly said: (n: number) => string;
}) {
  const { words, errors, said } = props;
  if (errors === 0) return words;
  return (
    <span>
      {words} <Badge count={errors} size="small" title={said(errors)} />
    </span>
  );
}

/** The tab lies in the address; where to look within it is told once. */
function usePlace() {
  const [search, setSearch] = useSearchParams();
  const [place, setPlace] = useState<Place>();
  const named = search.get('tab');
  const tab = TABS.find((key) => key === named) ?? 'item';
  const show = (next: Tab): void => {
    setPlace(undefined);
    setSearch((old) => withTab(old, next), { replace: true });
  };
  const go = (next: Place): void => {
    show(next.tab);
    setPlace({ ...next });
  };
  return { tab, place, go, show };
}

function withTab(old: URLSearchParams, tab: Tab): URLSearchParams {
  const next = new URLSearchParams(old);
  next.set('tab', tab);
  return next;
}

function countErrors(problems: TabProps['problems']): Partial<Record<Tab, number>> {
  const counts: Partial<Record<Tab, number>> = {};
  for (const problem of problems) {
    if (problem.severity !== 'error') continue;
    const { tab } = placeOf(problem);
    counts[tab] = (counts[tab] ?? 0) + 1;
  }
  return counts;
}
