import { useEffect, useRef } from 'react';

/** By name: `Alt+K`, `Ctrl+Enter`, `?`. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Keys for the whole page while it is shown. Keys without Alt or Ctrl do nothing while somebody
 * types.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = nameOf(event);
      if (!name.includes('+') && isTyping(event.target)) return;
      const act = latest.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Alt changes the letter on some keyboards, the key itself stays. */
export function nameOf({ key, code, altKey, ctrlKey, metaKey }: KeyboardEvent): string {
  const letter = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  const plain = letter !== undefined && (altKey || ctrlKey || metaKey) ? letter : key;
  const parts = [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', plain];
  return parts.filter(Boolean).join('+');
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
