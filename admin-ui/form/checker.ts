import type { CompiledForm, FieldRights, FormJson, Json, UploadedFile } from '../../forms/index.js';
import { compileForm } from '../../forms/index.js';
import type { FieldProblem } from './types.js';

export interface CheckerOptions {
  readonly form: FormJson;
  readonly rights?: FieldRights;
  /** The stored submission that the values are to replace. */
  readonly previous?: Json;
  /** The office day `yyyy-MM-dd`. */
  readonly today: string;
}

/**
 * The server's own validator over a form on the page. A form that was cut down by the server may
 * name fields that are not in it; then nothing is checked here, and the server alone decides.
 */
export class Checker {
  readonly #compiled: CompiledForm | undefined;

  constructor(readonly options: CheckerOptions) {
    const compiled = compileForm(options.form);
    this.#compiled = 'form' in compiled ? compiled.form : undefined;
  }

  /** The form as the task shows it. */
  get shown(): FormJson {
    const { form, rights } = this.options;
    return rights && this.#compiled ? this.#compiled.applyRights(rights) : form;
  }

  /** The stored data as the task shows it. */
  visible(data: Json): Json {
    const { rights } = this.options;
    return rights && this.#compiled ? this.#compiled.visibleData(data, rights) : data;
  }

  problems(values: Json, draft = false): readonly FieldProblem[] {
    if (!this.#compiled) return [];
    const { today, rights, previous } = this.options;
    const files = filesIn([previous, values]);
    const validated = this.#compiled.validate(values, { today, rights, previous, files, draft });
    return 'errors' in validated ? validated.errors : [];
  }
}

/** Every file that a submission names, by its address. */
export function filesIn(value: unknown): Map<string, UploadedFile> {
  const files = new Map<string, UploadedFile>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (isFile(part)) files.set(part.url, part);
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(value);
  return files;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function isFile(part: object): part is UploadedFile {
  const { url, name, size, type } = part as Partial<UploadedFile>;
  const texts = [url, name, type].every((text) => typeof text === 'string');
  return texts && typeof size === 'number';
}
