import { z } from 'zod';
import { AboutAuthority, LodgingKind } from '#domain/lodging/lodging.ts';
import {
  DangerAnswer,
  HowMany,
  LodgingContent,
  WhenKind,
  WhereKind,
} from '#domain/lodging/lodging-content.ts';

const Words = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim().slice(0, most))
    .catch('');

/**
 * What the sender has said so far. It travels in the page itself, from question to question: the server
 * keeps nothing between two of them.
 */
export const Draft = z.object({
  danger: DangerAnswer.or(z.literal('')).catch(''),
  kind: LodgingKind.or(z.literal('')).catch(''),
  about: AboutAuthority.or(z.literal('')).catch(''),
  alertCommune: z.uuid().or(z.literal('')).catch(''),
  alertWords: Words(1_000),
  account: Words(8_000),
  where: WhereKind.or(z.literal('')).catch(''),
  commune: z.uuid().or(z.literal('')).catch(''),
  whereWords: Words(2_000),
  when: WhenKind.or(z.literal('')).catch(''),
  who: Words(4_000),
  howMany: HowMany.or(z.literal('')).catch(''),
  contact: Words(1_000),
});
export type Draft = z.infer<typeof Draft>;

/** The fields of a draft, in the order in which a page carries them. */
export const DRAFT_FIELDS = Object.keys(Draft.shape) as (keyof Draft)[];

/** Reads what a form brought; whatever does not fit reads as not said. */
export function readDraft(fields: Record<string, unknown>): Draft {
  return Draft.parse(Object.fromEntries(DRAFT_FIELDS.map((name) => [name, fields[name] ?? ''])));
}

/** A commune that the page did not offer reads as not said: nobody who tells is turned away over it. */
export function withOfferedCommunes(draft: Draft, offered: readonly { id: string }[]): Draft {
  const keep = (id: string) => (offered.some((one) => one.id === id) ? id : '');
  return { ...draft, commune: keep(draft.commune), alertCommune: keep(draft.alertCommune) };
}

/** What is sealed of a draft. */
export function contentOf(draft: Draft, language: string): LodgingContent {
  return LodgingContent.parse({
    kind: draft.kind || 'tip',
    danger: draft.danger || 'unsure',
    about: draft.about || 'unsaid',
    account: draft.account,
    where: draft.where || 'unsaid',
    commune: draft.commune || draft.alertCommune || null,
    whereWords: draft.whereWords,
    when: draft.when || 'unsaid',
    who: draft.who,
    howMany: draft.howMany || 'unsaid',
    contact: draft.contact,
    alertWords: draft.alertWords,
    language,
  });
}

/** The questions, one a page. */
export type Step =
  | 'danger'
  | 'alert'
  | 'kind'
  | 'about'
  | 'account'
  | 'where'
  | 'place'
  | 'when'
  | 'who'
  | 'contact'
  | 'protect'
  | 'send';

/** Which questions this sender is asked: the place of danger only when there is one, and so on. */
export function listSteps(draft: Draft): readonly Step[] {
  const complaint = draft.kind === 'complaint';
  return [
    'danger',
    ...(draft.danger === 'now' ? (['alert'] as const) : []),
    'kind',
    ...(complaint ? [] : (['about'] as const)),
    'account',
    ...(complaint ? [] : (['where'] as const)),
    'place',
    'when',
    'who',
    'contact',
    'protect',
    'send',
  ];
}

/** The question after or before another one. */
export function stepBeside(draft: Draft, step: Step, by: 1 | -1): Step {
  const steps = listSteps(draft);
  const at = steps.indexOf(step);
  return steps[Math.max(0, Math.min(steps.length - 1, at + by))] ?? 'danger';
}
