import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { FormBuilder } from '../../../../form/form-builder.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import type { DraftKeeper } from '../workbench/draft-keeper.js';
import type { DesignProblem, TabProps } from '../workbench/model.js';
import { FormList } from './form-list.js';
import styles from './forms-tab.module.css';
import { RenamingResult } from './rename/renaming-result.js';
import { useRenaming } from './rename/use-renaming.js';
import { useFormDeeds } from './use-form-deeds.js';
import { useViews } from './use-views.js';
import { wordsOfUses, usesOf } from './uses.js';

const T = texts({
  none: ['还没有表单', 'No forms yet'],
  noneHint: [
    '申请人填写的申请表、核查人员填写的现场核查表等，都在这里设计。',
    'What applicants and officers fill in is designed here.',
  ],
  unknown: [
    '流程图有错误，看不出全部用处；改后请检查流程图',
    'the diagram has errors, so not all uses can be told',
  ],
});

interface FormsTabProps extends TabProps {
  readonly keeper: DraftKeeper;
}

/** The draft's forms: the list of them, and the builder of the chosen one. */
export default function FormsTab({ draft, change, problems, place, go, keeper }: FormsTabProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const [chosen, choose] = useChosen(draft.forms, place);
  const renaming = useRenaming(keeper);
  const { add, act, dialogs } = useFormDeeds({ draft, change, keeper, choose, renaming });
  const errors = useMemo(() => errorsByForm(problems), [problems]);
  const views = useViews(draft.bpmn, chosen);
  const form = chosen === undefined ? undefined : draft.forms[chosen];
  const field = place?.form === chosen ? place?.field : undefined;
  const focus = useMemo(() => (field === undefined ? undefined : { path: field }), [place, field]);

  const usesOfField = async (path: string) => {
    await keeper.flush();
    const uses = await usesOf(draft.key, { form: chosen ?? '', field: path });
    if (uses === 'unknown') return [{ where: t.unknown }];
    return wordsOfUses(uses, language).map((where) => ({ where }));
  };

  return (
    <div className={styles['forms']}>
      <FormList
        forms={draft.forms}
        chosen={chosen}
        errors={errors}
        onChoose={choose}
        onAdd={add}
        onAct={act}
      />
      <section className={styles['builder']}>
        <RenamingResult renaming={renaming} forms={draft.forms} go={go} />
        {chosen !== undefined && form !== undefined ? (
          <FormBuilder
            key={`${keeper.now().epoch} ${chosen}`}
            form={form}
            views={views}
            usesOfField={usesOfField}
            onChange={(next) => {
              // not from this drawing: it may be older than the last change
              const { forms } = keeper.now().draft;
              change({ forms: { ...forms, [chosen]: next } });
            }}
            onRename={(next, renamed) => {
              const { forms } = keeper.now().draft;
              renaming.field({ form: chosen, ...renamed }, { ...forms, [chosen]: next });
            }}
            {...(focus && { focus })}
          />
        ) : (
          <EmptyState title={t.none} hint={t.noneHint} />
        )}
      </section>
      {dialogs}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

/** Which form is shown lies in the address; a problem's form comes before it. */
function useChosen(forms: TabProps['draft']['forms'], sent: TabProps['place']) {
  const [search, setSearch] = useSearchParams();
  const [followed, setFollowed] = useState<TabProps['place']>();
  const keys = Object.keys(forms);
  const choose = (key: string): void => {
    setFollowed(sent);
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        next.set('form', key);
        return next;
      },
      { replace: true },
    );
  };
  const wanted = sent === followed ? search.get('form') : (sent?.form ?? search.get('form'));
  const chosen = keys.find((key) => key === wanted) ?? keys[0];
  return [chosen, choose] as const;
}

function errorsByForm(problems: readonly DesignProblem[]): ReadonlyMap<string, number> {
  const errors = new Map<string, number>();
  for (const { form, severity } of problems) {
    if (form === undefined || severity !== 'error') continue;
    errors.set(form, (errors.get(form) ?? 0) + 1);
  }
  return errors;
}
