import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../api/client.js';
import { useCommandKeys } from '../../../../api/command-key.js';
import { casePath } from '../queries.js';

/**
 * One deed about a case: sent once however often the button is pressed, its refusal kept to be
 * shown, and everything that is on the screen of the case asked for again.
 */
export function useDeed(number: string) {
  const queries = useQueryClient();
  const keys = useCommandKeys();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  const send = async (path: string, body: object): Promise<boolean> => {
    if (sending) return false;
    setSending(true);
    setFailure(undefined);
    try {
      await keys.send((commandKey) => api.post(path, { ...body, commandKey }));
    } catch (error) {
      setFailure(error);
      setSending(false);
      return false;
    }
    // the page stays as it is until it is known what comes next
    await queries.invalidateQueries({ queryKey: ['case', number] });
    void queries.invalidateQueries({ queryKey: ['tasks'] });
    void queries.invalidateQueries({ queryKey: ['cases'] });
    setSending(false);
    return true;
  };
  return {
    sending,
    failure,
    /** 办结 a station's task. */
    complete: (task: string, body: object): Promise<boolean> =>
      send(`/tasks/${encodeURIComponent(task)}/complete`, body),
    /** States a fact that belongs to no station. */
    state: (fact: object, more: object = {}): Promise<boolean> =>
      send(`${casePath(number)}/facts`, { fact, ...more }),
  };
}
