import type { Json, UploadedFile } from '../../forms/index.js';
import type { Language } from '../i18n/language.js';
import type { Region } from './regions.js';

export type { Language };

/** What the form asks of the page around it; `services.ts` has them against our own API. */
export interface FormServices {
  /**
   * Sends a file and answers the server's record of it.
   *
   * @param progress told the share sent, 0 to 1
   * @throws ApiProblem with the server's sentence; DOMException `AbortError` when cancelled
   */
  upload(file: File, progress: (share: number) => void, signal: AbortSignal): Promise<UploadedFile>;
  /** Where the browser gets an attached file. */
  fileUrl(file: { readonly url: string }): string;
  regions(): Promise<readonly Region[]>;
}

/** Something to mend, by the linter's or the validator's path (`family[1].name`). */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
  readonly messageEn?: string;
}

export type SubmitOutcome =
  | { readonly values: Json }
  | { readonly invalid: readonly FieldProblem[] };

/** A form on the page, for the page around it. */
export interface FormHandle {
  /** Checks everything as the server will; shows what does not fit and goes to the first of it. */
  submit(): Promise<SubmitOutcome>;
  /** As they stand, unchecked: for drafts. */
  values(): Json;
  isDirty(): boolean;
  /** What stands now is saved. */
  markSaved(): void;
  setValues(values: Json): Promise<void>;
  /** Problems that the server found; an empty list takes all away. */
  showProblems(problems: readonly FieldProblem[]): void;
  focusField(path: string): void;
}
