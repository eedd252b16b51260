import { z } from 'zod';
import type { HighestPenalty } from '#domain/case/severity.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';

/** One paragraph (khoản, khung) of an article as one version of the law words it. */
export type OffenceParagraph = {
  article: string;
  paragraph: number;
  vi: string;
  en: string;
  /** Lowest prison years; 0 where a fine or reform at large stands beside them. */
  lowest: number;
  highest: HighestPenalty;
  severity: OffenceClass;
  /** True for Điều 150 and 151: trafficking in persons itself. */
  trafficking: boolean;
  /** Points (điểm) of the paragraph that are named here. */
  points: readonly OffencePoint[];
  law: LawVersion;
};

export type OffencePoint = { letter: string; vi: string; en: string };

/** A dated wording of the Criminal Code; the day of the act decides which applies. */
export type LawVersion = {
  code: string;
  basis: string;
  validFrom: string;
  validTo: string | null;
};

/** A charge: article, paragraph and points as a person decided them. */
export const Charge = z.object({
  article: z.string().regex(/^\d{1,3}[a-z]?$/),
  paragraph: z.number().int().min(1).max(4),
  points: z.array(z.string().regex(/^[a-zđ]$/)).max(12),
});
export type Charge = z.infer<typeof Charge>;

/** “150.2 (d, đ)”, as boards and lists write a charge. */
export function writeCharge(charge: Charge): string {
  const points = charge.points.length === 0 ? '' : ` (${charge.points.join(', ')})`;
  return `${charge.article}.${charge.paragraph}${points}`;
}
