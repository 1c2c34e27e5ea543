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

  const elementId = place?.elementId;
  useEffect(() => {
    if (elementId === undefined) return undefined;
    // the editor may be opening the file just now
    const timers = [0, 300, 1_000].map((ms) =>
      setTimeout(() => handle.current?.select(elementId), ms),
    );
    return () => timers.forEach(clearTimeout);
  }, [elementId, place]);

  return (
    <DiagramEditor
      handle={handle}
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
