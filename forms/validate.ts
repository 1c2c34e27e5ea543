import { compileForm } from './compile.js';
import type { CompiledForm, Problem, ValidateOptions, Validated } from './types.js';

/**
 * Validates against a form that may not be compiled yet. Compiled forms are remembered by the
 * form object, so a caller that keeps its forms pays for each once; change a form by replacing it.
 */
export function validateSubmission(
  form: object,
  data: unknown,
  options: ValidateOptions,
): Validated | { problems: Problem[] } {
  const compiled = compiledForms.get(form) ?? compileForm(form);
  if ('problems' in compiled) return compiled;
  compiledForms.set(form, compiled);
  return compiled.form.validate(data, options);
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

const compiledForms = new WeakMap<object, { form: CompiledForm }>();
