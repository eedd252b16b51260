import { getDocumentType } from '#domain/document/document-types.ts';
import type { OutgoingKind, OutgoingState } from '#domain/document/outgoing.ts';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { documentWords } from './words.ts';

const SHAPES: Record<OutgoingState, StateShape> = {
  draft: 'open',
  checked: 'half',
  approved: 'triangle',
  signed: 'half',
  issued: 'half',
  sent: 'full',
  cancelled: 'diamond',
};

/** Where a letter stands, by shape and word. */
export function LetterStateMark({ state }: { state: OutgoingState }) {
  const t = useWords(documentWords);
  return <StateBadge shape={SHAPES[state]}>{t(`states.${state}`)}</StateBadge>;
}

/** The name of a type by its letters: “Kế hoạch” of KH, “Công văn” of none. */
export function useTypeName(): (code: string) => string {
  const both = useBothLanguages();
  return (code) => both(getDocumentType(code));
}

/** What a letter is: an urging letter, a request, or a document of its type. */
export function useKindName(): (letter: { kind: OutgoingKind; typeCode: string }) => string {
  const t = useWords(documentWords);
  const typeName = useTypeName();
  return ({ kind, typeCode }) => (kind === 'dispatch' ? typeName(typeCode) : t(`kinds.${kind}`));
}

/** How its subject is printed: “V/v” stands before that of a công văn only. */
export function titleOf({ typeCode, subject }: { typeCode: string; subject: string }): string {
  return typeCode === '' ? `V/v ${subject}` : subject;
}
