import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { readReturnAddress } from '#platform/web/address/return-address.ts';
import { keyOf } from '#platform/web/api/use-call.ts';
import { getSignInStage, type SignInStage } from '../contract.ts';

/** Goes on from where signing in stands: into the house, or to the next question. */
export function useEnter(): (at: SignInStage | null) => void {
  const client = useQueryClient();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const back = search.return;
  return useCallback(
    (at) => {
      if (at?.stage === 'full') {
        // nothing of an earlier officer stays in memory
        client.clear();
        window.location.assign(readReturnAddress(back));
      } else {
        client.setQueryData(keyOf(getSignInStage, {}), { at });
      }
    },
    [client, back],
  );
}
