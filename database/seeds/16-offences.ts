import { OFFENCES } from '#domain/case/offences.ts';
import type { Tx } from '#platform/server/database/database.ts';

/** The paragraphs charged here, as shipped, in each wording; rows already edited stay. */
export async function seed(tx: Tx): Promise<void> {
  for (const row of OFFENCES) {
    await tx
      .insertInto('offence')
      .values({
        article: row.article,
        paragraph: row.paragraph,
        valid_from: row.law.validFrom,
        valid_to: row.law.validTo,
        law: row.law.code,
        basis: row.law.basis,
        name_vi: row.vi,
        name_en: row.en,
        lowest_years: String(row.lowest),
        highest_years: typeof row.highest === 'number' ? row.highest : 20,
        life: typeof row.highest === 'string',
        severity: row.severity,
        trafficking: row.trafficking,
        points: JSON.stringify(row.points),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
