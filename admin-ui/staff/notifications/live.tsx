import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, createContext, use, useEffect, useState } from 'react';
import { whenSignedOut } from '../../api/signed-out.js';
import { outdatedBy } from './events.js';
import { Stream } from './stream.js';

const Current = createContext<Stream | undefined>(undefined);

/** Keeps what is on the screen true without asking again and again. */
export function Live({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [stream, setStream] = useState<Stream>();
  useEffect(() => {
    const opened = new Stream((event) => {
      if (event.type === 'signedOut') void whenSignedOut();
      for (const queryKey of outdatedBy(event)) void queries.invalidateQueries({ queryKey });
    });
    setStream(opened);
    return () => opened.close();
  }, [queries]);
  return <Current value={stream}>{children}</Current>;
}

/** For a page about one case: `['case', number, …]` is read again when somebody acts on it. */
export function useWatchedCase(number: string | undefined): void {
  const stream = use(Current);
  useEffect(() => {
    if (stream && number) return stream.watch(number);
  }, [stream, number]);
}
