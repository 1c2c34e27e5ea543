/** Small helpers for the parts that Form.io draws, where there is no React. */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes (`false` and `undefined`: none) and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** A Bootstrap icon, for the eye only. */
export function icon(name: string): HTMLElement {
  return element('i', { class: `bi bi-${name}`, 'aria-hidden': 'true' });
}

export function button(
  label: string,
  onClick: (event: MouseEvent) => void,
  { className = 'ycf-button', iconName = '', title = '', disabled = false } = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className, disabled });
  if (iconName !== '') made.append(icon(iconName));
  if (title !== '') {
    made.title = title;
    made.setAttribute('aria-label', title);
  }
  if (label !== '') made.append(label);
  made.addEventListener('click', onClick);
  return made;
}

/** Nothing in Form.io's templates may be taken for markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
