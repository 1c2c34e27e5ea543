import type { ServerEvent } from './events.js';

/** What tabs of one browser tell each other about the stream that they share. */
export type Said =
  /** The tab with the connection passes on what it hears. */
  | { readonly what: 'event'; readonly event: ServerEvent; readonly id?: string }
  /** Cases that a tab shows; none: it shows none any more. */
  | { readonly what: 'watching'; readonly tab: string; readonly cases: readonly string[] }
  /** Another one has the connection now, and asks what the others show. */
  | { readonly what: 'leading' };

const CHANNEL = 'yichuang.notifications';

/** The other tabs of this browser; in a browser without channels there are none. */
export class Tabs {
  #channel: BroadcastChannel | undefined;

  constructor(listener: (said: Said) => void, name = CHANNEL) {
    if (!('BroadcastChannel' in globalThis)) return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Said>) => listener(data));
  }

  say(said: Said): void {
    this.#channel?.postMessage(said);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}
