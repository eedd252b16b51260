import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useCall } from '#platform/web/api/use-call.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { welcome } from '../contract.ts';
import { accountWords } from './words.ts';

const LOOK_EVERY_MS = 4_000;

/** Says that a new demonstration still loads; once it has, every page reads anew. */
export function useUnfinished(): string | null {
  const t = useWords(accountWords);
  const client = useQueryClient();
  const isDemonstration = useMe().installation.kind === 'demonstration';
  const seen = useRef(false);
  const answer = useCall(welcome, {}, { enabled: isDemonstration });
  const goesOn = answer.data?.isUnfinished === true;
  useCall(welcome, {}, { enabled: goesOn, refetchEvery: LOOK_EVERY_MS });
  useEffect(() => {
    if (seen.current && !goesOn) {
      void client.invalidateQueries();
    }
    seen.current = goesOn;
  }, [client, goesOn]);
  return goesOn ? t('demonstration.unfinished') : null;
}
