import { useWords } from '#platform/web/language/use-words.ts';
import { auditWords } from './words.ts';

const KNOWN = {
  'session.open': 'signIn',
  'audit-trail.read': 'trailRead',
  'audit-trail.verified': 'trailVerified',
  'audit-trail.anchored': 'trailAnchored',
  'audit-trail.exported': 'trailExported',
  'draft.saved': 'draftSaved',
  'draft.dropped': 'draftDropped',
} as const;

/** The name of an action for the reader; null where only its code says what was done. */
export function useActionName(): (action: string) => string | null {
  const t = useWords(auditWords);
  return (action) => {
    const known = KNOWN[action as keyof typeof KNOWN];
    if (known !== undefined) {
      return t(`actions.${known}`);
    }
    return action.endsWith('.opened') ? `${t('actions.opened')} (${action.slice(0, -7)})` : null;
  };
}
