import { z } from 'zod';
import type { OffenceParagraph } from '#domain/case/offence.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { listOffences } from '../contract.ts';

const Points = z.array(z.object({ letter: z.string(), vi: z.string(), en: z.string() }));

/** The catalogue as the installation keeps it, in every wording. */
export async function loadCatalogue(tx: Tx): Promise<OffenceParagraph[]> {
  const rows = await tx
    .selectFrom('offence')
    .selectAll()
    .orderBy('article')
    .orderBy('paragraph')
    .execute();
  return rows.map((row) => ({
    article: row.article,
    paragraph: row.paragraph,
    vi: row.name_vi,
    en: row.name_en,
    lowest: Number(row.lowest_years),
    highest: row.life ? 'life' : row.highest_years,
    severity: row.severity,
    trafficking: row.trafficking,
    points: Points.parse(row.points),
    law: { code: row.law, basis: row.basis, validFrom: row.valid_from, validTo: row.valid_to },
  }));
}

/** The offences in force on a day; today where none is named. */
export async function listOffencesOn(
  context: RequestContext,
  input: ParsedInputOf<typeof listOffences>,
): Promise<OutputOf<typeof listOffences>> {
  const day = input.on ?? context.today.toString();
  const catalogue = await loadCatalogue(context.tx);
  const rows = catalogue.filter(
    ({ law }) => law.validFrom <= day && (law.validTo === null || day <= law.validTo),
  );
  return {
    rows: rows.map((row) => ({
      article: row.article,
      paragraph: row.paragraph,
      name: { vi: row.vi, en: row.en },
      lowestYears: row.lowest,
      highestYears: typeof row.highest === 'number' ? row.highest : 20,
      life: typeof row.highest === 'string',
      severity: row.severity,
      trafficking: row.trafficking,
      points: [...row.points],
      law: row.law.code,
      basis: row.law.basis,
      validFrom: row.law.validFrom,
      validTo: row.law.validTo,
    })),
  };
}
