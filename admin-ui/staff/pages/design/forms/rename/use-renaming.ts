import { BpmnModdle } from 'bpmn-moddle';
import { useState } from 'react';
import { moddleExtensions } from '../../../../../diagram/moddle.js';
import type { DraftKeeper } from '../../workbench/draft-keeper.js';
import { type Contents, sameContents } from '../../workbench/model.js';
import type { ModdleFiles } from '../../workbench/moddle-files.js';
import { type RenamedDraft, renameField, renameFormEverywhere } from './everywhere.js';

/** What was renamed last, until somebody has seen it. */
export interface Renaming extends Pick<RenamedDraft, 'changed' | 'left' | 'others' | 'unreadable'> {
  readonly from: string;
  readonly to: string;
  readonly form: string;
  /** Nothing has been changed since: one undo takes it all back. */
  readonly isLast: boolean;
}

export interface RenamingDeeds {
  readonly last: Renaming | undefined;
  /** `forms` as they stand with the field's new key. */
  readonly field: (of: FieldRenaming, forms: Contents['forms']) => void;
  readonly form: (of: { readonly form: string; readonly key: string; title: string }) => void;
  readonly undo: () => void;
  readonly close: () => void;
}

interface FieldRenaming {
  readonly form: string;
  readonly from: string;
  readonly to: string;
}

/** A form's or a field's key changed everywhere in the draft, as one step that can be undone. */
export function useRenaming(keeper: DraftKeeper): RenamingDeeds {
  const [done, setDone] = useState<Done>();
  const apply = async (about: About, rename: Promise<RenamedDraft>): Promise<void> => {
    const { contents, changed, left, others, unreadable } = await rename;
    keeper.replace(contents);
    setDone({ ...about, changed, left, others, unreadable, contents });
  };
  const isLast = done !== undefined && sameContents(done.contents, keeper.now().draft);
  return {
    last: done && { ...done, isLast },
    field: (of, forms) => {
      const { bpmn } = keeper.now().draft;
      void apply(of, renameField(moddle, { bpmn, forms }, of));
    },
    form: (of) => {
      const about = { form: of.key, from: of.form, to: of.key };
      void apply(about, renameFormEverywhere(moddle, keeper.now().draft, of));
    },
    undo: () => {
      keeper.undo();
      setDone(undefined);
    },
    close: () => setDone(undefined),
  };
}

// ---------------------------------------------------------------------------------------------

type About = Pick<Renaming, 'from' | 'to' | 'form'>;
type Done = Omit<Renaming, 'isLast'> & { readonly contents: Contents };

const moddle: ModdleFiles = new BpmnModdle(moddleExtensions);
