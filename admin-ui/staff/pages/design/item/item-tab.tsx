import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { openingFailure } from '../../../../diagram/opening-failure.js';
import { CASE_FACTS } from '../../../../diagram/facts.js';
import { type Language, useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { formInfo, titleOf } from '../diagram/vocabulary.js';
import { GuideDrawer } from '../guide/guide-drawer.js';
import { organsQuery } from '../queries.js';
import type { Draft, Forms, TabProps } from '../workbench/model.js';
import { type ItemPage, ItemPageContext } from './item-context.js';
import styles from './item-tab.module.css';
import { type Section, sectionOfProblem, unsaid } from './model/sections.js';
import { SectionNav } from './section-nav.js';
import { sectionId } from './section.js';
import { Acceptance } from './sections/acceptance.js';
import { Basics } from './sections/basics.js';
import { Disclosures } from './sections/disclosures.js';
import { Limits } from './sections/limits.js';
import { Materials } from './sections/materials.js';
import { Organs } from './sections/organs.js';
import { Outcome } from './sections/outcome.js';
import { Stations } from './sections/stations.js';
import { type OpenItem, useItem } from './use-item.js';

const T = texts({
  unreadable: ['流程图打不开，先在“流程图”里改正', 'The diagram cannot be read: mend it first'],
  none: ['这个流程图没有事项信息', 'This diagram has no item'],
  noneHint: ['导入的一般流程图没有编码、时限、材料', 'An imported diagram has no codes or limits'],
  create: ['添加事项信息', 'Add an item'],
  preview: ['预览办事指南', 'Preview the guide'],
  form: ['表单', 'Form '],
  case: ['办件', 'Case'],
});

/** Everything about the item that is not drawn: it lies in the diagram's file all the same. */
export function ItemTab({ draft, change, problems, place, go }: TabProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const open = useItem(draft.bpmn, change);
  const page = useItemPageOf(open, draft, problems, go);
  const [previewing, setPreviewing] = useState(false);
  const { item, failure, edit } = open;

  useEffect(() => {
    if (place === undefined || item === undefined) return;
    const { code = '', station } = place;
    const problem = problems.find((one) => one.code === code && one.area === 'item');
    reveal(problem ? sectionOfProblem(problem) : station === undefined ? 'basics' : 'stations');
    // once for each click, not again when problems are found anew
  }, [place, item === undefined]);

  if (failure !== undefined) {
    return (
      <Alert
        type="error"
        showIcon
        title={t.unreadable}
        description={openingFailure(failure, language)}
      />
    );
  }
  if (item === undefined) return <LoadingState rows={10} />;
  if (page === undefined) {
    return (
      <EmptyState
        title={t.none}
        hint={t.noneHint}
        action={<Button onClick={() => edit(() => emptyItem(draft))}>{t.create}</Button>}
      />
    );
  }
  return (
    <ItemPageContext value={page}>
      <div className={styles['page']}>
        <SectionNav onGo={reveal}>
          <Button icon={<PrinterOutlined />} onClick={() => setPreviewing(true)} block>
            {t.preview}
          </Button>
        </SectionNav>
        <div className={styles['sections']}>
          <Basics />
          <Organs />
          <Limits />
          <Acceptance />
          <Disclosures />
          <Materials />
          <Outcome />
          <Stations />
        </div>
      </div>
      {previewing && <GuideDrawer draft={draft} onClose={() => setPreviewing(false)} />}
    </ItemPageContext>
  );
}

// ---------------------------------------------------------------------------------------------

function useItemPageOf(
  { item, edit, faults }: OpenItem,
  draft: Draft,
  problems: TabProps['problems'],
  go: TabProps['go'],
): ItemPage | undefined {
  const t = useTexts(T);
  const language = useLanguage();
  const { data } = useQuery(organsQuery);
  const { forms } = draft;
  const conditionFields = useMemo(
    () => groupsOf(forms, language, t.form, t.case),
    [forms, language, t],
  );
  const ofItem = useMemo(
    () =>
      unsaid(
        problems.filter(({ area }) => area === 'item'),
        faults,
      ),
    [problems, faults],
  );
  if (!item) return undefined;
  return {
    item,
    edit,
    faults,
    problemsOf: (section) => ofItem.filter((problem) => sectionOfProblem(problem) === section),
    conditionFields,
    forms: Object.entries(forms).map(([value, form]) => ({ value, label: titleOf(form, value) })),
    organs: data?.items ?? [],
    go,
  };
}

function groupsOf(forms: Forms, language: Language, form: string, ofCase: string) {
  const facts = CASE_FACTS.map(({ label, options, ...fact }) => ({
    ...fact,
    label: said(label, language),
    ...(options && {
      options: options.map((one) => ({ value: one.value, label: said(one.label, language) })),
    }),
  }));
  const groups = Object.entries(forms)
    .map(formInfo)
    .map(({ title, fields }) => ({ label: `${form}“${title}”`, fields }));
  return [...groups, { label: ofCase, fields: facts }].filter(({ fields }) => fields.length > 0);
}

function reveal(section: Section): void {
  const element = document.querySelector<HTMLElement>(`#${sectionId(section)}`);
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

function emptyItem({ name, code }: Draft) {
  return { name, code, codeScheme: 'county', joint: 'false', caseType: '2', audience: '1' };
}
