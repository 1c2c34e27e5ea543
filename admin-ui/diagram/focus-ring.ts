const BY_POINTER = 'yc-by-pointer';
const KEYS = /^(Tab|Arrow)/;

/**
 * The canvas takes the focus by itself as soon as a mouse moves over it, and then the browser draws
 * a frame around it. Only who comes by key needs to see that; the function given back ends it.
 */
export function focusRing(container: HTMLElement): () => void {
  const byPointer = (): void => container.classList.add(BY_POINTER);
  const byKey = ({ key }: KeyboardEvent): void => {
    if (KEYS.test(key)) container.classList.remove(BY_POINTER);
  };
  const ending = new AbortController();
  const options = { capture: true, passive: true, signal: ending.signal };
  container.addEventListener('pointermove', byPointer, options);
  container.addEventListener('pointerdown', byPointer, options);
  document.addEventListener('keydown', byKey, options);
  return () => ending.abort();
}
