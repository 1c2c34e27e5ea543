type Value = string | number | boolean | undefined;
export type Child = Node | string | false | undefined;

/** An element with attributes (`false` and `undefined`: none) and children. Text stays text. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== false && child !== undefined));
  return made;
}

export function button(label: string, look: string, act: () => unknown): HTMLButtonElement {
  const made = el('button', { type: 'button', class: look }, label);
  made.addEventListener('click', () => void act());
  return made;
}

/** Words from the server are Chinese whatever the language of the page. */
export function zh(text: string): HTMLElement {
  return el('span', { lang: 'zh-CN' }, text);
}

export function notice(text: string, kind: 'good' | 'bad' | 'warn' | '' = ''): HTMLElement {
  const role = kind === 'bad' ? 'alert' : kind === 'good' ? 'status' : undefined;
  return el('p', { class: `notice ${kind}`.trim(), role }, text);
}

/** A label over its field, with what is wrong with it below. */
export interface Field {
  readonly row: HTMLElement;
  readonly input: HTMLInputElement | HTMLSelectElement;
  fail(message: string): void;
}

let count = 0;

export function field(
  label: string,
  input: HTMLInputElement | HTMLSelectElement,
  hint?: string,
): Field {
  count += 1;
  const error = el('span', { class: 'error', id: `error-${count}`, hidden: true });
  const help =
    hint === undefined ? undefined : el('span', { class: 'soft', id: `help-${count}` }, hint);
  const ids = [help?.id, error.id].filter((id) => id !== undefined).join(' ');
  input.setAttribute('aria-describedby', ids);
  const row = el('label', {}, el('span', {}, label), input, help, error);
  const fail = (message: string): void => {
    error.textContent = message;
    error.hidden = message === '';
    input.setAttribute('aria-invalid', String(message !== ''));
  };
  input.addEventListener('input', () => fail(''));
  return { row, input, fail };
}

export function select(
  options: readonly (readonly [value: string, label: string])[],
  value: string,
  first?: string,
): HTMLSelectElement {
  const all: readonly (readonly [string, string])[] =
    first === undefined ? options : [['', first], ...options];
  const made = el('select');
  for (const [key, label] of all) made.append(el('option', { value: key }, label));
  made.value = value;
  return made;
}
