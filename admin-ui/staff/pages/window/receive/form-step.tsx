import type { RefObject } from 'react';
import type { FormJson, Json } from '../../../../../forms/index.js';
import { FormView } from '../../../../form/form-view.js';
import type { FieldProblem, FormHandle } from '../../../../form/types.js';

export interface FormStepProps {
  readonly form: FormJson;
  readonly values: Json;
  readonly problems?: readonly FieldProblem[];
  /** Field to begin at, where a jump back named one. */
  readonly focus?: string;
  readonly handle: RefObject<FormHandle | null>;
  readonly onChange: (values: Json) => void;
}

/** The item's own form, as the administrator drew it. */
export function FormStep({ form, values, problems, focus, handle, onChange }: FormStepProps) {
  return (
    <FormView
      ref={handle}
      form={form}
      draft={values}
      problems={problems}
      onChange={onChange}
      // the form is shown once it is ready: what is hidden takes no focus
      onReady={() => afterDrawing(() => focusIn(handle.current, focus))}
    />
  );
}

const FIRST = '.ycf-form :is(input, select, textarea):not([type=hidden]):not([disabled])';

function afterDrawing(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

function focusIn(form: FormHandle | null, field: string | undefined): void {
  if (field === undefined) document.querySelector<HTMLElement>(FIRST)?.focus();
  else form?.focusField(field);
}
