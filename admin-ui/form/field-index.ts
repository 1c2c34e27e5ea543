import type { FormioComponent, FormioForm } from './formio-types.js';

/** The component at a path, or the nearest around it (`materials[2]` -> `materials`). */
export function componentAt(form: FormioForm, path: string): FormioComponent | undefined {
  const byPath = new Map<string, FormioComponent>();
  form.everyComponent((component) => byPath.set(component.path, component));
  for (let at = path; at !== ''; at = at.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
    const found = byPath.get(at);
    if (found) return found;
  }
  return undefined;
}

/** The component that draws this element. */
export function componentOf(element: Element | null): FormioComponent | undefined {
  for (let at = element; at; at = at.parentElement) {
    const { component } = at as unknown as { component?: FormioComponent };
    if (component?.component) return component;
  }
  return undefined;
}

const FOCUSABLE =
  'input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled]), ' +
  'button:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** What a person types into; a calendar hides the input that Form.io knows. */
export function inputsOf(component: FormioComponent): HTMLElement[] {
  const all = [...(component.element?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
  const own = all.filter((input) => componentOf(input) === component);
  return own.length > 0 ? own : all;
}

/** Opens what is folded around the field, brings it into view and puts the cursor into it. */
export function focusComponent(component: FormioComponent): void {
  const { element } = component;
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  const [input] = inputsOf(component);
  const target = input ?? element;
  if (!input) element.tabIndex = -1;
  target.focus({ preventScroll: true });
}
