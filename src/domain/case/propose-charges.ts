import type { CaseFacts } from '#domain/case/case-facts.ts';
import type { Charge } from '#domain/case/offence.ts';

/** A charge that the facts propose; a person decides. */
export type ChargeProposal = {
  charge: Charge;
  /** What is still to be shown before this charge stands. */
  missing: readonly 'means'[];
};

type Rule = {
  paragraph: 2 | 3;
  letter: string;
  holds: (facts: CaseFacts, victims: number) => boolean;
};

const TWO_TO_FIVE = (_: CaseFacts, victims: number) => victims >= 2 && victims <= 5;
const SIX_OR_MORE = (_: CaseFacts, victims: number) => victims >= 6;

const RULES_150: readonly Rule[] = [
  { paragraph: 2, letter: 'a', holds: (facts) => facts.organised },
  { paragraph: 2, letter: 'b', holds: (facts) => facts.baseMotive },
  { paragraph: 2, letter: 'c', holds: (facts) => facts.injury === 'from-31' },
  { paragraph: 2, letter: 'd', holds: (facts) => facts.border },
  { paragraph: 2, letter: 'đ', holds: TWO_TO_FIVE },
  { paragraph: 2, letter: 'e', holds: (facts) => facts.twice },
  { paragraph: 3, letter: 'a', holds: (facts) => facts.professional },
  { paragraph: 3, letter: 'b', holds: (facts) => facts.organTaken },
  { paragraph: 3, letter: 'c', holds: (facts) => facts.injury === 'from-61' },
  { paragraph: 3, letter: 'd', holds: (facts) => facts.death },
  { paragraph: 3, letter: 'đ', holds: SIX_OR_MORE },
  { paragraph: 3, letter: 'e', holds: (facts) => facts.dangerousRecidivism },
];

const RULES_151: readonly Rule[] = [
  { paragraph: 2, letter: 'a', holds: (facts) => facts.officeAbused },
  { paragraph: 2, letter: 'b', holds: (facts) => facts.adoptionAbused },
  { paragraph: 2, letter: 'c', holds: TWO_TO_FIVE },
  { paragraph: 2, letter: 'd', holds: (facts) => facts.ownCharge },
  { paragraph: 2, letter: 'đ', holds: (facts) => facts.border },
  { paragraph: 2, letter: 'e', holds: (facts) => facts.twice },
  { paragraph: 2, letter: 'g', holds: (facts) => facts.baseMotive },
  { paragraph: 2, letter: 'h', holds: (facts) => facts.injury === 'from-31' },
  { paragraph: 3, letter: 'a', holds: (facts) => facts.organised },
  { paragraph: 3, letter: 'b', holds: (facts) => facts.professional },
  { paragraph: 3, letter: 'c', holds: (facts) => facts.injury === 'from-61' },
  { paragraph: 3, letter: 'd', holds: (facts) => facts.organTaken },
  { paragraph: 3, letter: 'đ', holds: (facts) => facts.death },
  { paragraph: 3, letter: 'e', holds: SIX_OR_MORE },
  { paragraph: 3, letter: 'g', holds: (facts) => facts.dangerousRecidivism },
];

/**
 * Proposes the charges of 150 and 151 that the facts carry, each with its points (BLHS 150, 151).
 * Three victims of full 16 years taken across the border by deceit: 150.2 (d, đ).
 */
export function proposeCharges(facts: CaseFacts): ChargeProposal[] {
  const proposals: ChargeProposal[] = [];
  if (facts.victimsUnder16 > 0) {
    proposals.push({
      charge: chargeOf('151', RULES_151, facts, facts.victimsUnder16),
      missing: [],
    });
  }
  if (facts.victimsFrom16 > 0) {
    proposals.push({
      charge: chargeOf('150', RULES_150, facts, facts.victimsFrom16),
      missing: facts.means ? [] : ['means'],
    });
  }
  return proposals;
}

function chargeOf(
  article: string,
  rules: readonly Rule[],
  facts: CaseFacts,
  victims: number,
): Charge {
  const holding = rules.filter((rule) => rule.holds(facts, victims));
  const paragraph = Math.max(1, ...holding.map((rule) => rule.paragraph));
  const points = holding.filter((rule) => rule.paragraph === paragraph).map((rule) => rule.letter);
  return { article, paragraph, points };
}
