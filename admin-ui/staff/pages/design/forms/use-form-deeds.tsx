import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { problemText } from '../../../../api/problem.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { titleOf } from '../diagram/vocabulary.js';
import type { DraftKeeper } from '../workbench/draft-keeper.js';
import type { ChangeDraft, Draft } from '../workbench/model.js';
import { freeKey, renamedForm, withForm, withoutForm } from './form-keys.js';
import { KeyDialog, Lines, type NamedForm } from './key-dialog.js';
import type { RenamingDeeds } from './rename/use-renaming.js';
import { wordsOfUses, usesOf } from './uses.js';

const T = texts({
  add: ['新建表单', 'New form'],
  copy: ['复制表单', 'Copy a form'],
  copied: [(title: string) => `${title}（副本）`, (title: string) => `${title} (copy)`],
  rename: ['重命名表单', 'Rename a form'],
  remove: [(title: string) => `删除表单“${title}”？`, (title: string) => `Delete “${title}”?`],
  unused: ['没有环节使用它。', 'No station uses it.'],
  used: [
    '下列各处还在使用它，删除后需要您自己修改：',
    'It is used here; these have to be changed by you:',
  ],
  unknown: [
    '流程图有错误，看不出它用在哪里。',
    'The diagram has errors, so its uses cannot be told.',
  ],
  delete: ['删除', 'Delete'],
  cancel: ['取消', 'Cancel'],
  removed: [(title: string) => `已删除“${title}”`, (title: string) => `“${title}” is deleted`],
  undo: ['撤销', 'Undo'],
});

interface Deeds {
  readonly add: () => void;
  readonly act: (act: 'rename' | 'copy' | 'remove', key: string) => void;
  readonly dialogs: ReactNode;
}

interface DeedsInput {
  readonly renaming: RenamingDeeds;
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly keeper: DraftKeeper;
  readonly choose: (key: string) => void;
}

type Asking =
  | { readonly kind: 'add' }
  | { readonly kind: 'copy'; readonly key: string }
  | {
      readonly kind: 'rename';
      readonly key: string;
      readonly uses: readonly string[] | 'unknown';
    };

const UNDO_SECONDS = 8;

/** Forms made, copied, renamed and deleted; nobody renames unawares what a diagram names. */
export function useFormDeeds({ draft, change, keeper, choose, renaming }: DeedsInput): Deeds {
  const t = useTexts(T);
  const { message } = App.useApp();
  const [asking, setAsking] = useState<Asking>();
  const { forms } = draft;
  const whereUsed = useWhereUsed(draft.key, keeper);
  const remove = useRemoval({ change, keeper }, whereUsed);

  const act: Deeds['act'] = (kind, key) => {
    if (kind === 'copy') return setAsking({ kind, key });
    if (kind === 'remove') return void remove(key);
    void whereUsed(key).then((uses) => {
      if (uses !== undefined) setAsking({ kind: 'rename', key, uses });
    });
    return undefined;
  };
  const done = (named: NamedForm, everywhere: boolean): void => {
    const { key, title } = named;
    if (asking?.kind === 'add') {
      change({ forms: withForm(forms, key, { title, display: 'form', components: [] }) });
    } else if (asking?.kind === 'copy') {
      const copied = forms[asking.key];
      if (copied) change({ forms: withForm(forms, key, { ...structuredClone(copied), title }) });
    } else if (asking && everywhere) renaming.form({ form: asking.key, ...named });
    else if (asking) change({ forms: renamedForm(forms, asking.key, named) });
    setAsking(undefined);
    choose(key);
    message.destroy();
  };
  const dialogs = asking && (
    <KeyDialog
      key={asking.kind}
      heading={t[asking.kind]}
      initial={initialOf(asking, forms, t.copied)}
      taken={Object.keys(forms).filter((key) => asking.kind !== 'rename' || key !== asking.key)}
      {...(asking.kind === 'rename' && { uses: asking.uses })}
      onDone={done}
      onCancel={() => setAsking(undefined)}
    />
  );
  return { add: () => setAsking({ kind: 'add' }), act, dialogs };
}

// ---------------------------------------------------------------------------------------------

type WhereUsed = (form: string) => Promise<readonly string[] | 'unknown' | undefined>;

/** Asked of the saved draft, so it is saved first; `undefined`: could not be had, and was told. */
function useWhereUsed(draft: string, keeper: DraftKeeper): WhereUsed {
  const language = useLanguage();
  const { message } = App.useApp();
  return async (form) => {
    try {
      await keeper.flush();
      const uses = await usesOf(draft, { form });
      return uses === 'unknown' ? uses : wordsOfUses(uses, language);
    } catch (error) {
      void message.error(problemText(error, language));
      return undefined;
    }
  };
}

function useRemoval(
  { change, keeper }: Pick<DeedsInput, 'change' | 'keeper'>,
  whereUsed: WhereUsed,
): (key: string) => Promise<void> {
  const t = useTexts(T);
  const { modal, message } = App.useApp();
  return async (key) => {
    const uses = await whereUsed(key);
    const form = keeper.now().draft.forms[key];
    if (uses === undefined || form === undefined) return;
    const title = titleOf(form, key);
    const agreed = await modal.confirm({
      title: t.remove(title),
      content: <Used uses={uses} />,
      okText: t.delete,
      okButtonProps: { danger: true },
      cancelText: t.cancel,
    });
    if (!agreed) return;
    change({ forms: withoutForm(keeper.now().draft.forms, key) });
    const undo = (): void => {
      message.destroy(key);
      change({ forms: withForm(keeper.now().draft.forms, key, form) });
    };
    const content = (
      <>
        {t.removed(title)}{' '}
        <Button type="link" size="small" onClick={undo}>
          {t.undo}
        </Button>
      </>
    );
    void message.success({ key, content, duration: UNDO_SECONDS });
  };
}

function Used({ uses }: { readonly uses: readonly string[] | 'unknown' }) {
  const t = useTexts(T);
  if (uses === 'unknown') return <p>{t.unknown}</p>;
  if (uses.length === 0) return <p>{t.unused}</p>;
  return (
    <>
      <p>{t.used}</p>
      <Lines lines={uses} />
    </>
  );
}

function initialOf(
  asking: Asking,
  forms: Draft['forms'],
  copied: (title: string) => string,
): NamedForm {
  const taken = Object.keys(forms);
  if (asking.kind === 'add') return { key: freeKey('form1', taken), title: '' };
  const form = forms[asking.key];
  const title = form ? titleOf(form, asking.key) : '';
  if (asking.kind === 'rename') return { key: asking.key, title };
  return { key: freeKey(asking.key, taken), title: copied(title) };
}
