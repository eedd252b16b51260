import { z } from 'zod';
import { ExploitationPurpose } from '#domain/tip/tip-codes.ts';

/** Harm to a victim's body as an expert found it. */
export const InjuryBand = z.enum(['none', 'from-31', 'from-61']);
export type InjuryBand = z.infer<typeof InjuryBand>;

/** Facts that move a case between paragraphs (BLHS 150, 151; NQ 02/2019), and its purposes: numbers, codes and yes or no, no words. */
export const CaseFacts = z.object({
  victimsFrom16: z.number().int().min(0).max(999).default(0),
  victimsUnder16: z.number().int().min(0).max(999).default(0),
  /** Force, threat, deceit or other means; 150 needs them, 151 does not. */
  means: z.boolean().default(false),
  border: z.boolean().default(false),
  organised: z.boolean().default(false),
  twice: z.boolean().default(false),
  professional: z.boolean().default(false),
  injury: InjuryBand.default('none'),
  organTaken: z.boolean().default(false),
  death: z.boolean().default(false),
  dangerousRecidivism: z.boolean().default(false),
  officeAbused: z.boolean().default(false),
  adoptionAbused: z.boolean().default(false),
  ownCharge: z.boolean().default(false),
  baseMotive: z.boolean().default(false),
  /** For what the victims were bought, sold or held; counted by figures, no part of the paragraph. */
  purposes: z.array(ExploitationPurpose).max(8).default([]),
});
export type CaseFacts = z.infer<typeof CaseFacts>;
