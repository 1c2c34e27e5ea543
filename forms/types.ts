/**
 * The words of the forms layer. A form is a Form.io form JSON (`{title, display, components}`),
 * a submission its `data`; what is allowed in either is narrower than Form.io: see `components/`.
 */

/** Plain JSON object, as `JSON.parse` gives it. */
export type Json = Record<string, unknown>;

/** A Form.io component; `components/` says which properties each type may carry. */
export interface ComponentJson extends Json {
  type: string;
  key: string;
  label?: string;
}

/** A Form.io form. Only ever trusted after `lintForm` found nothing in it. */
export interface FormJson extends Json {
  title?: string;
  display?: 'form' | 'wizard';
  components: ComponentJson[];
}

/** One finding of the linter. `path` is the component's data path, not a JSON pointer. */
export interface Problem {
  path: string;
  key: string;
  /** Name of the rule's file under `lint/rules/`. */
  rule: string;
  message: string;
  messageEn: string;
}

/**
 * One thing a person must mend before the submission counts. Never holds the submitted value:
 * it may be logged. `path` is Form.io's (`family[1].name`); `rule` a key of `messages/zh.ts`.
 */
export interface FormError {
  path: string;
  key: string;
  label: string;
  rule: string;
  message: string;
  messageEn: string;
}

/** What a task lets its holder do with one field. */
export type Right = 'hidden' | 'readonly' | 'editable' | 'required';

/**
 * Rights of one task: data path without row numbers (`family.name`; for a panel its key, behind
 * the path of what it lies in) -> right. A right covers everything below it until a longer path
 * says otherwise. `'*'` is the default of the whole form; without it, `editable`.
 */
export type FieldRights = Readonly<Record<string, Right>>;

/** A file that the server itself took in; only such may be named in a submission. */
export interface UploadedFile {
  /** As the upload answered it; the key under which a submission names the file. */
  url: string;
  name: string;
  /** Bytes, as counted by the server. */
  size: number;
  /** Media type, as found by the server. */
  type: string;
}

/** Uploads that this person may attach to this case, by `url`. */
export type FileTable = ReadonlyMap<string, UploadedFile>;

export interface ValidateOptions {
  /** The office day `yyyy-MM-dd`, Asia/Shanghai; the forms layer never asks a clock. */
  today: string;
  /** Absent: every field as the form itself says. */
  rights?: FieldRights;
  /** The stored submission that `data` is to replace; source of hidden and read-only values. */
  previous?: Json;
  /** Absent: no file may be attached. */
  files?: FileTable;
  /** Saving unfinished work: nothing is required yet, everything present must still be right. */
  draft?: boolean;
}

/** Either the clean, complete data to store, or everything that is wrong with it. */
export type Validated = { data: Json } | { errors: FormError[] };

/** What other layers may know about a field (publish checks, variables, query columns). */
export interface FieldInfo {
  path: string;
  key: string;
  label: string;
  type: string;
  required: boolean;
}

/** A form compiled once; safe to share between requests, keeps no state of any. */
export interface CompiledForm {
  readonly form: FormJson;
  readonly fields: readonly FieldInfo[];
  /** Synchronous and total: any JSON value gives a result, none throws. */
  validate(data: unknown, options: ValidateOptions): Validated;
  /** The form to render for a task: hidden components are gone, read-only ones disabled. */
  applyRights(rights: FieldRights): FormJson;
  /** The stored data as a task may see it: hidden fields are gone. */
  visibleData(data: Json, rights: FieldRights): Json;
  /** What is wrong with the rights of a task: asked when an item is published. */
  rightsProblems(rights: FieldRights): Problem[];
}
