/** A command that the server has carried out. */
export interface Deed {
  readonly method: string;
  /** Below `/api`. */
  readonly path: string;
  readonly answer: unknown;
}

const listeners = new Set<(deed: Deed) => void>();

/** Of every command of this tab; the function given back ends it. */
export function onDeed(listener: (deed: Deed) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function reportDeed(deed: Deed): void {
  for (const listener of listeners) listener(deed);
}
