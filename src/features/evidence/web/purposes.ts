import { type Purpose, purposeNames } from '#platform/contract/purpose.ts';
import { useLocale } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';

/** What a post may state when it opens evidence, its usual purpose first. */
export function usePurposes(): { code: Purpose; text: string }[] {
  const me = useMe();
  const locale = useLocale();
  const codes: Purpose[] = me.post.agency.kind.endsWith('-court')
    ? ['prepare-hearing']
    : may(me, 'tip.supervise') || me.post.agency.kind.endsWith('-procuracy')
      ? ['supervise-legality', 'prepare-hearing', 'hand-over']
      : ['investigate', 'correct-record', 'hand-over'];
  return codes.map((code) => ({ code, text: purposeNames[code][locale] }));
}
