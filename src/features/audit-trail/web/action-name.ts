import { useWords } from '#platform/web/language/use-words.ts';
import { codesVi } from './code-words.ts';
import { auditWords } from './words.ts';

/** Actions that have a name of their own. */
const OWN = {
  'session.open': 'signIn',
  'sign-in': 'signIn',
  'sign-out': 'signOut',
  'audit-trail.verified': 'trailVerified',
  'audit-trail.anchored': 'trailAnchored',
  'audit-trail.exported': 'trailExported',
} as const;

type ObjectCode = keyof typeof codesVi.objects;
type VerbCode = keyof typeof codesVi.verbs;

/** The name of an action for the reader, “Vụ án: xem”; null where only its code says what was done. */
export function useActionName(): (action: string) => string | null {
  const t = useWords(auditWords);
  const nameOf = useObjectName();
  return (action) => {
    if (action in OWN) {
      return t(`actions.${OWN[action as keyof typeof OWN]}`);
    }
    const [object = '', verb = ''] = action.split('.');
    const name = nameOf(object);
    return name !== null && verb in codesVi.verbs
      ? `${name}: ${t(`verbs.${verb as VerbCode}`)}`
      : name;
  };
}

/** What a record of the trail is, in words; null for a kind without a name. */
export function useObjectName(): (kind: string) => string | null {
  const t = useWords(auditWords);
  return (kind) => (kind in codesVi.objects ? t(`objects.${kind as ObjectCode}`) : null);
}
