import type { Language } from './types.js';

const TEXTS = { zh: { order: '拖动以调整顺序' }, en: { order: 'Drag to reorder' } } as const;

/**
 * Keeps right, for screen readers, what Form.io's templates get wrong, as long as it draws.
 *
 * @param root what is watched; only parts of forms in it are touched
 * @returns ends it
 */
export function watchAria(root: HTMLElement, language: Language): () => void {
  let asked = 0;
  const mend = (): void => {
    asked = 0;
    for (const scope of scopesIn(root)) mendIn(scope, language);
  };
  const observer = new MutationObserver(() => {
    asked ||= requestAnimationFrame(mend);
  });
  observer.observe(root, { childList: true, subtree: true });
  mend();
  return () => {
    observer.disconnect();
    cancelAnimationFrame(asked);
  };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function scopesIn(root: HTMLElement): Iterable<Element> {
  return root.matches('.formio-scope') ? [root] : root.querySelectorAll('.formio-scope');
}

function mendIn(scope: Element, language: Language): void {
  for (const group of scope.querySelectorAll('[role=group][aria-required]')) {
    group.removeAttribute('aria-required');
  }
  for (const header of scope.querySelectorAll('[role=presentation][aria-expanded]')) {
    header.removeAttribute('aria-expanded');
    header.removeAttribute('aria-controls');
  }
  for (const text of scope.querySelectorAll('.formio-editor-read-only-content')) {
    const label = text.closest('.formio-component')?.querySelector('label');
    if (label?.id) text.setAttribute('aria-labelledby', label.id);
  }
  // in a form that is only read, the words of a choice are no label of it
  const unlabelled = 'span.form-check-label';
  for (const words of scope.querySelectorAll(unlabelled)) {
    const input = words.parentElement?.querySelector('input');
    input?.setAttribute('aria-label', words.textContent?.trim() ?? '');
  }
  for (const handle of scope.querySelectorAll('.formio-drag-button:not([aria-label])')) {
    handle.setAttribute('aria-label', TEXTS[language].order);
  }
}
