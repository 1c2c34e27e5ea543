/** The session is the browser's, not the tab's: whoever signs in in one tab acts in all. */
export interface Arrival {
  readonly user: string;
  readonly name: string;
}

const CHANNEL = 'yichuang.session';
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : undefined;

export function tellOtherTabs(arrival: Arrival): void {
  channel?.postMessage(arrival);
}

/** Of sign-ins in other tabs of this browser; the function given back ends it. */
export function onArrival(listener: (arrival: Arrival) => void): () => void {
  const hear = ({ data }: MessageEvent): void => listener(data as Arrival);
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}
