import { button, element } from './dom.js';
import { messageOf } from './paint.js';
import type { FieldProblem, Language } from './types.js';

const TEXTS = {
  zh: (count: number) => `有 ${count} 处需要改正，点击可定位：`,
  en: (count: number) => `${count} to mend; click to go there:`,
} as const;

/** The list of all problems above a form; each leads to its field. */
export class Summary {
  readonly element = element('div', { class: 'ycf-form-summary', role: 'alert', tabindex: -1 });

  constructor(
    readonly language: Language,
    readonly goTo: (path: string) => void,
  ) {
    this.element.hidden = true;
  }

  show(problems: readonly FieldProblem[]): void {
    this.element.hidden = problems.length === 0;
    if (problems.length === 0) return this.element.replaceChildren();
    const lines = problems.map((problem) => {
      const text = messageOf(problem, this.language);
      if (problem.path === '') return element('li', {}, text);
      const go = (): void => this.goTo(problem.path);
      return element('li', {}, button(text, go, { className: 'ycf-link' }));
    });
    const title = element('p', {}, TEXTS[this.language](problems.length));
    return this.element.replaceChildren(title, element('ul', {}, ...lines));
  }
}
