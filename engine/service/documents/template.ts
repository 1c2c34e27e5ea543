/** A document's text and shape as data; what it says comes from the case's fact alone. */
export interface DocumentTemplate {
  /** Type of document, or the name by which an item asks for it (`hygiene-licence`). */
  readonly name: string;
  /** By which people choose it, Chinese and English. */
  readonly label: readonly [zh: string, en: string];
  /** Whether an item names it as what is handed out, as what a conclusion issues, or not at all. */
  readonly use: 'result' | 'notice' | 'engine';
  /** A text that was issued never changes: a new wording is a new version beside the old one. */
  readonly version: number;
  /**
   * letter: under the red head of its organ; slip: the same in small, to fit one page;
   * form: a ruled sheet, filled in; certificate: framed, to be hung up; declaration: the
   * applicant's own words, without head and seal.
   */
  readonly look: 'letter' | 'slip' | 'form' | 'certificate' | 'declaration';
  /** What it must carry, with Chinese names, besides what `COMMON_FIELDS` says of every one. */
  readonly mandatory: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
}

/**
 * Texts may name fields, `{{applicant}}`, and `{{title}}`, `{{number}}`, `{{on}}`, `{{organ}}` of
 * the document itself. Days are written out, lists joined. A block or row that names a field which
 * the document does not have is left out, so what is optional needs no condition.
 */
export type Block =
  /** 主送: flush left. */
  | { readonly kind: 'addressee'; readonly text: string }
  /** First line indented by two letters; `title` before it in bold type. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly title?: string }
  /** A ruled table of label and text. */
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  /** A ruled table over a list of objects; a text in its place is a paragraph. */
  | { readonly kind: 'table'; readonly of: string; readonly columns: readonly Column[] }
  /** A list of texts, numbered, under its name. */
  | { readonly kind: 'list'; readonly of: string; readonly title: string }
  /** 落款: organ, seal and date. */
  | { readonly kind: 'seal' }
  /** Lines to be filled in by hand; a picture that `signature` names stands for them. */
  | {
      readonly kind: 'handwritten';
      readonly lines: readonly string[];
      readonly signature?: string;
    }
  | { readonly kind: 'note'; readonly text: string };

export type Row = readonly [label: string, text: string];
export interface Column {
  readonly title: string;
  readonly key: string;
  /** Per cent; the rest is shared. */
  readonly width?: number;
  readonly align?: 'center';
}

/** What every document carries. */
export const COMMON_FIELDS: Readonly<Record<string, string>> = {
  caseNumber: '办件编号',
  item: '事项名称',
  applicant: '申请人',
};
