import { useEffect, useMemo, useRef } from 'react';
import DiagramEditor, { type DiagramEditorHandle } from '../../../../diagram/diagram-editor.js';
import type { DiagramProblem } from '../../../../diagram/problems.js';
import { useLanguage } from '../../../../i18n/language.js';
import type { DesignProblem, TabProps } from '../workbench/model.js';
import { useVocabulary } from './vocabulary.js';

interface DiagramTabProps extends TabProps {
  /** Only then does the editor open what other tabs wrote. */
  readonly visible: boolean;
}

/** The modeler on the draft: stays alive behind the other tabs, so that its undo does too. */
export default function DiagramTab({ draft, change, problems, place, visible }: DiagramTabProps) {
  const language = useLanguage();
  const handle = useRef<DiagramEditorHandle>(null);
  const vocabulary = useVocabulary(draft.forms);
  const shown = useRef(draft.bpmn);
  if (visible) shown.current = draft.bpmn;
  const marked = useMemo(
    () => problems.filter(({ area }) => area === 'diagram').map((it) => inWords(it, language)),
    [problems, language],
  );

  const selected = useRef<readonly string[]>([]);
  const elementId = place?.elementId;
  useEffect(() => {
    // what is hidden cannot be given the focus
    if (elementId === undefined || !visible) return undefined;
    let tries = 0;
    // the editor may be opening the file just now
    const again = setInterval(() => {
      handle.current?.select(elementId);
      tries += 1;
      if (selected.current.includes(elementId) || tries > MOST_TRIES) clearInterval(again);
    }, AGAIN_MS);
    return () => clearInterval(again);
  }, [elementId, place, visible]);

  return (
    <DiagramEditor
      handle={handle}
      onSelect={(ids) => {
        selected.current = ids;
      }}
      xml={shown.current}
      onChange={(bpmn) => change({ bpmn })}
      problems={marked}
      vocabulary={vocabulary}
      fileName={draft.key}
      height="calc(100vh - 196px)"
    />
  );
}

// ---------------------------------------------------------------------------------------------

const AGAIN_MS = 150;
/** The process itself is no element that is selected; problems of it are shown by the list. */
const MOST_TRIES = 20;

function inWords(problem: DesignProblem, language: 'zh' | 'en'): DiagramProblem {
  const { code, severity, elementId, elementName, message, messageEn } = problem;
  return {
    code,
    severity,
    message: language === 'zh' ? message : messageEn,
    ...(elementId !== undefined && { elementId }),
    ...(elementName !== undefined && { elementName }),
  };
}
