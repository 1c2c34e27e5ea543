import { element } from './dom.js';
import { componentAt, inputsOf } from './field-index.js';
import type { FormioComponent, FormioForm } from './formio-types.js';
import type { FieldProblem, Language } from './types.js';

/** Shows problems at their fields. What was shown and is not in the list any more goes. */
export class ProblemPainter {
  readonly #painted = new Set<FormioComponent>();

  constructor(
    readonly form: FormioForm,
    readonly language: Language,
  ) {}

  /** @returns the problems that belong to no field on the page */
  paint(problems: readonly FieldProblem[]): FieldProblem[] {
    const byComponent = new Map<FormioComponent, string[]>();
    const homeless: FieldProblem[] = [];
    for (const problem of problems) {
      const component = problem.path === '' ? undefined : componentAt(this.form, problem.path);
      if (!component) homeless.push(problem);
      else {
        const messages = byComponent.get(component) ?? [];
        byComponent.set(component, [...messages, messageOf(problem, this.language)]);
      }
    }
    for (const component of this.#painted) {
      if (!byComponent.has(component)) show(component, []);
    }
    this.#painted.clear();
    for (const [component, messages] of byComponent) {
      show(component, messages);
      this.#painted.add(component);
    }
    return homeless;
  }
}

export function messageOf(problem: FieldProblem, language: Language): string {
  return language === 'en' ? (problem.messageEn ?? problem.message) : problem.message;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function show(component: FormioComponent, messages: readonly string[]): void {
  const { element: host } = component;
  const container = component.refs['messageContainer'] as HTMLElement | undefined;
  if (!host || !container) return;
  const id = `e-${component.id}-${component.key}`;
  const lines = messages.map((message) => element('div', { class: 'form-text error' }, message));
  container.id = id;
  container.replaceChildren(...lines);
  host.classList.toggle('ycf-invalid', messages.length > 0);
  for (const input of inputsOf(component)) describe(input, id, messages.length > 0);
}

/** The message belongs to the input for those who do not see it; Form.io leaves that out. */
function describe(input: HTMLElement, id: string, invalid: boolean): void {
  const before = (input.getAttribute('aria-describedby') ?? '').split(/\s+/);
  const kept = before.filter((each) => each !== '' && each !== id && document.getElementById(each));
  const ids = invalid ? [...kept, id] : kept;
  if (ids.length > 0) input.setAttribute('aria-describedby', ids.join(' '));
  else input.removeAttribute('aria-describedby');
  if (invalid) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
  input.classList.toggle('is-invalid', invalid);
}
