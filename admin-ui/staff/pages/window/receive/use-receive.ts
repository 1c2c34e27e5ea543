import { useState } from 'react';
import { api } from '../../../../api/client.js';
import { useCommandKeys } from '../../../../api/command-key.js';
import { casePath, type ItemGuide } from '../queries.js';
import { type Application, toDeferral, toRequest } from './application.js';

export interface ReceivedCase {
  readonly number: string;
  readonly queryCode: string;
  /** What was to follow later could not be put down; it is to be done at the case. */
  readonly undeferred?: string;
}

/** Sends the application; sent again without an answer it is received once. */
export function useReceive(guide: ItemGuide, channel = 'window') {
  const keys = useCommandKeys();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const receive = async (application: Application): Promise<ReceivedCase> => {
    setSending(true);
    setFailure(undefined);
    try {
      const request = toRequest(application, guide.form !== undefined, channel);
      const received = await keys.send((commandKey) =>
        api.post<ReceivedCase>('/cases', { ...request, commandKey }),
      );
      return { ...received, undeferred: await defer(received.number, application) };
    } catch (error) {
      setFailure(error);
      throw error;
    } finally {
      setSending(false);
    }
  };
  return { receive, sending, failure };
}

/** The case is received already: a refusal is told beside the receipt and loses nothing. */
async function defer(number: string, application: Application): Promise<string | undefined> {
  const fact = toDeferral(application);
  if (!fact) return undefined;
  try {
    await api.post(`${casePath(number)}/facts`, { fact, commandKey: `defer-${number}` });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
