import { isBlank } from '../../../forms/components/shape.js';
import type { PlainField } from '../components/plain-field.js';
import { element } from '../dom.js';

const TEXTS = {
  zh: { wrong: '不是正确的 JSON，没有保存' },
  en: { wrong: 'Not JSON; not kept' },
} as const;

/** A JSONLogic rule as text; what is no JSON is not kept, and the linter looks at the rest. */
export const LOGIC_EDITOR: PlainField = {
  type: 'ycfLogic',
  empty: {},
  draw: (_field, drawing) => {
    const { host, value, language, inputId, labelId } = drawing;
    const input = element('textarea', {
      class: 'form-control ycf-code',
      id: inputId,
      rows: 4,
      spellcheck: 'false',
      'aria-labelledby': labelId,
    });
    const wrong = element('div', { class: 'form-text error', role: 'alert' });
    const show = (json: unknown): void => {
      input.value = isBlank(json) ? '' : JSON.stringify(json, null, 2);
    };
    input.addEventListener('input', () => {
      const json = parsed(input.value);
      wrong.textContent = json === undefined ? TEXTS[language].wrong : '';
      if (json !== undefined) drawing.set(json);
    });
    show(value);
    host.replaceChildren(input, wrong);
    return { update: show };
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function parsed(text: string): object | undefined {
  if (text.trim() === '') return {};
  try {
    const json: unknown = JSON.parse(text);
    const isRule = typeof json === 'object' && json !== null && !Array.isArray(json);
    return isRule ? json : undefined;
  } catch {
    return undefined;
  }
}
