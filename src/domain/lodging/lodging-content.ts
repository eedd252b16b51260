import { z } from 'zod';
import { AboutAuthority, LodgingKind } from './lodging.ts';

/** When it is, as the sender sees it. */
export const DangerAnswer = z.enum(['now', 'not-now', 'unsure']);
export type DangerAnswer = z.infer<typeof DangerAnswer>;

export const WhereKind = z.enum(['house', 'venue', 'road', 'abroad', 'online', 'unsaid']);
export type WhereKind = z.infer<typeof WhereKind>;

export const WhenKind = z.enum(['going-on', 'soon', 'this-month', 'earlier', 'unsaid']);
export type WhenKind = z.infer<typeof WhenKind>;

export const HowMany = z.enum(['one', 'few', 'many', 'unsaid']);
export type HowMany = z.infer<typeof HowMany>;

const Words = z.string().max(8_000).default('');

/** All that a sender may say; every part but the account itself may be left out. Sealed before it is stored. */
export const LodgingContent = z.object({
  version: z.literal(1).default(1),
  kind: LodgingKind.default('tip'),
  danger: DangerAnswer.default('unsure'),
  about: AboutAuthority.default('unsaid'),
  account: Words,
  where: WhereKind.default('unsaid'),
  /** Identifier of the commune, where one was chosen. */
  commune: z.uuid().nullable().default(null),
  whereWords: Words,
  when: WhenKind.default('unsaid'),
  who: Words,
  /** Where help is needed now, as the police on duty are told. */
  alertWords: z.string().max(1_000).default(''),
  howMany: HowMany.default('unsaid'),
  contact: z.string().max(1_000).default(''),
  language: z.string().max(12).default('vi'),
});
export type LodgingContent = z.infer<typeof LodgingContent>;
