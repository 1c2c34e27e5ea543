import type { Store } from '../../engine/store/port.js';

/** The engine closes its store with itself; this one outlives it, as a folder on disk does. */
export function staysOpen(store: Store): Store {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'close') return () => Promise.resolve();
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
