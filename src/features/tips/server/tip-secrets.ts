import type { ValueKind } from '#platform/server/confidential/normalise-value.ts';
import { type RecordKey, sealField } from '#platform/server/confidential/record-key.ts';
import type { MatchableValue } from '../contract.ts';

/** A text sealed at its place; an empty one is not kept at all. */
export function sealText(
  key: RecordKey,
  place: { recordId: string; column: string },
  text: string,
): Buffer | null {
  return text === '' ? null : Buffer.from(sealField(key, place, text));
}

/** The kinds of fingerprint that a typed value gives: a place also by its sound. */
export function printsOfValue(value: MatchableValue): { kind: ValueKind; value: string }[] {
  return value.kind === 'place'
    ? [
        { kind: 'place', value: value.value },
        { kind: 'place-sound', value: value.value },
      ]
    : [{ kind: value.kind, value: value.value }];
}

/** The kinds of fingerprint that a name gives: as written without marks, and as it sounds. */
export function printsOfName(name: string): { kind: ValueKind; value: string }[] {
  return name === ''
    ? []
    : [
        { kind: 'name', value: name },
        { kind: 'name-sound', value: name },
      ];
}
