import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { ErrorState } from '../components/error-state.js';
import { LoadingState } from '../components/loading-state.js';
import { endSession } from '../session.js';

/**
 * An address of its own, so that a page with unsaved work is asked before it is left. Ends at the
 * root: whoever comes next begins at their own first page.
 */
export function SignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate, error } = useMutation({
    mutationFn: async () => {
      await endSession(queries);
      await navigate('/', { replace: true });
    },
  });
  useEffect(() => mutate(), [mutate]);
  return error ? <ErrorState error={error} retry={() => mutate()} /> : <LoadingState rows={1} />;
}
