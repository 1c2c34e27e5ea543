import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import type { Block } from './blocks.js';
import { DiagramEditorCore } from './editor.js';

export interface EditorState {
  readonly editor: DiagramEditorCore | undefined;
  /** Grows with each change and each selection: what is shown of the model is read again. */
  readonly turn: number;
  readonly selected: number;
  readonly simulating: boolean;
  /** Why the file could not be opened. */
  readonly failure: string | undefined;
  /** Opens another file in place of this one, and tells its text. */
  readonly replace: (xml: string) => Promise<boolean>;
}

interface EditorInput {
  readonly xml: string;
  readonly blocks: readonly Block[];
  readonly onChange: (xml: string) => void;
  readonly onSelect: ((elementIds: readonly string[]) => void) | undefined;
}

/** How long after a change the file is written: typing and dragging make many. */
const SETTLED_MS = 250;

/** The life of one modeler: made with the container, opened with the file, ended with both. */
export function useEditor(
  container: RefObject<HTMLDivElement | null>,
  input: EditorInput,
): EditorState {
  const language = useLanguage();
  const latest = useRef(input);
  latest.current = input;
  const written = useRef('');
  const [editor, setEditor] = useState<DiagramEditorCore>();
  const [turn, setTurn] = useState(0);
  const [selected, setSelected] = useState(0);
  const [simulating, setSimulating] = useState(false);
  const [failure, setFailure] = useState<string>();
  const { xml, blocks } = input;

  useEffect(() => {
    if (container.current === null) return undefined;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const created = new DiagramEditorCore(container.current, {
      language,
      blocks,
      onChange: () => {
        setTurn((n) => n + 1);
        clearTimeout(settling);
        settling = setTimeout(() => void tell(created, latest, written), SETTLED_MS);
      },
      onSelect: (elements) => {
        setTurn((n) => n + 1);
        setSelected(elements.length);
        latest.current.onSelect?.(elements.map(({ id }) => id));
      },
      onSimulation: setSimulating,
    });
    setEditor(created);
    written.current = '';
    return () => {
      if (settling !== undefined) clearTimeout(settling);
      setEditor(undefined);
      setSimulating(false);
      created.destroy();
    };
  }, [container, language, blocks]);

  useEffect(() => {
    if (editor === undefined || xml === written.current) return;
    written.current = xml;
    editor.open(xml).then(
      () => {
        setFailure(undefined);
        setTurn((n) => n + 1);
      },
      (error: unknown) => {
        setFailure(sentence(error));
      },
    );
  }, [editor, xml]);

  const replace = async (text: string): Promise<boolean> => {
    if (editor === undefined) return false;
    try {
      await editor.open(text);
      setFailure(undefined);
      setTurn((n) => n + 1);
      await tell(editor, latest, written);
      return true;
    } catch {
      await editor.open(written.current);
      return false;
    }
  };
  return { editor, turn, selected, simulating, failure, replace };
}

// ---------------------------------------------------------------------------------------------

async function tell(
  editor: DiagramEditorCore,
  latest: RefObject<EditorInput>,
  written: RefObject<string>,
): Promise<void> {
  const xml = await editor.xml();
  if (xml === written.current) return;
  written.current = xml;
  latest.current.onChange(xml);
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
