import type { Language } from '../../i18n/language.js';
import type { ModdleElement } from '../model.js';
import { said } from '../said.js';
import type { DiagramElement } from '../services.js';
import type { Vocabulary } from '../vocabulary.js';
import type { Wordings } from '../wording.js';
import type { Writer } from '../write.js';
import type { Option } from './fields.js';

/** What a section of the panel works on. */
export interface Subject {
  readonly element: DiagramElement;
  readonly bo: ModdleElement;
  /** The process in which the element lies. */
  readonly process: ModdleElement;
  readonly writer: Writer;
  readonly vocabulary: Vocabulary;
  readonly language: Language;
  readonly select: (elementId: string) => void;
}

export interface SectionProps {
  readonly subject: Subject;
}

export function optionsOf(words: Wordings, language: Language): readonly Option[] {
  return Object.entries(words).map(([value, wording]) => ({
    value,
    label: said(wording, language),
  }));
}

/** moddle keeps an attribute apart from an empty text. */
export function orNothing(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}
