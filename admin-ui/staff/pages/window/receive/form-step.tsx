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
      onReady={() => {
        if (focus !== undefined) return handle.current?.focusField(focus);
        const first = '.ycf-form :is(input, select, textarea):not([type=hidden]):not([disabled])';
        return document.querySelector<HTMLElement>(first)?.focus();
      }}
    />
  );
}
