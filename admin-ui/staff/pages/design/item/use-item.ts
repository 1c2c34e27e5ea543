import { BpmnModdle } from 'bpmn-moddle';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { moddleExtensions } from '../../../../diagram/moddle.js';
import type { ChangeDraft } from '../workbench/model.js';
import type { Fault } from './model/fault.js';
import { faultsOf } from './model/faults.js';
import type { Edit, ItemModel } from './model/item-model.js';
import { editItem, type Moddle, readItem } from './model/item-xml.js';

export interface OpenItem {
  /** `null`: the diagram has none; `undefined`: not read yet. */
  readonly item: ItemModel | null | undefined;
  /** Why the diagram cannot be read. */
  readonly failure: unknown;
  readonly edit: (change: Edit) => void;
  readonly faults: readonly Fault[];
}

const moddle = new BpmnModdle(moddleExtensions) as unknown as Moddle;

/** The draft of a new item as its first page left it: the diagram with these changes. */
export function editDiagram(xml: string, edit: Edit): Promise<string> {
  return editItem(moddle, xml, edit);
}

/**
 * The item in the draft's diagram. A change is seen at once and written into the diagram after
 * those before it, as it then stands: the diagram's own page changes it too.
 */
export function useItem(bpmn: string, change: ChangeDraft): OpenItem {
  const [item, setItem] = useState<ItemModel | null>();
  const [failure, setFailure] = useState<unknown>();
  const latest = useRef(bpmn);
  const tell = useRef(change);
  const read = useRef<string>(undefined);
  const writing = useRef<Promise<void>>(Promise.resolve());
  tell.current = change;

  useEffect(() => {
    latest.current = bpmn;
    if (read.current === bpmn) return;
    read.current = bpmn;
    readItem(moddle, bpmn).then(
      (found) => {
        if (read.current !== bpmn) return; // another text came meanwhile
        setItem(found ?? null);
        setFailure(undefined);
      },
      (error: unknown) => setFailure(error),
    );
  }, [bpmn]);

  const edit = useCallback((next: Edit) => {
    setItem((old) => next(old ?? {}));
    writing.current = writing.current.then(async () => {
      const xml = await editItem(moddle, latest.current, next);
      latest.current = xml;
      read.current = xml;
      tell.current({ bpmn: xml });
    });
  }, []);

  const faults = useMemo(() => (item ? faultsOf(item) : []), [item]);
  return { item, failure, edit, faults };
}
