import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../i18n/language.js';
import type { Block } from './blocks.js';
import { DiagramEditorCore } from './editor.js';
import { openingFailure } from './opening-failure.js';

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
  const { xml, blocks } = input;

  useEffect(() => {
    if (container.current === null) return undefined;
    const settling = new Settling(() => void tell(created, latest, written));
    const created = new DiagramEditorCore(container.current, {
      language,
      blocks,
      onChange: () => {
        setTurn((n) => n + 1);
        settling.begin();
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
      setEditor(undefined);
      setSimulating(false);
      if (settling.end()) void lastWord(created, latest.current);
      else created.destroy();
    };
  }, [container, language, blocks]);

  const failure = useOpened(editor, xml, written, setTurn);
  const replace = async (text: string): Promise<boolean> => {
    if (editor === undefined || !(await editor.canRead(text))) return false;
    await editor.open(text);
    setTurn((n) => n + 1);
    await tell(editor, latest, written);
    return true;
  };
  return { editor, turn, selected, simulating, failure, replace };
}

// ---------------------------------------------------------------------------------------------

/** Opens what the page gives, unless the editor itself told it; answers why it could not. */
function useOpened(
  editor: DiagramEditorCore | undefined,
  xml: string,
  written: RefObject<string>,
  setTurn: (next: (turn: number) => number) => void,
): string | undefined {
  const language = useLanguage();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    if (editor === undefined || xml === written.current) return;
    written.current = xml;
    editor.open(xml).then(
      () => {
        setFailure(undefined);
        setTurn((n) => n + 1);
      },
      (error: unknown) => {
        setFailure(error);
      },
    );
  }, [editor, xml, written, setTurn]);
  return failure === undefined ? undefined : openingFailure(failure, language);
}

/** Waits until changes stop for a moment. */
class Settling {
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(act: () => void) {
    this.#act = act;
  }

  begin(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#act();
    }, SETTLED_MS);
  }

  /** Answers whether something was still waiting. */
  end(): boolean {
    clearTimeout(this.#timer);
    return this.#timer !== undefined;
  }
}

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

/** The page is left before the change was told: told now, and then the modeler goes. */
async function lastWord(editor: DiagramEditorCore, { onChange }: EditorInput): Promise<void> {
  onChange(await editor.xml());
  editor.destroy();
}
