import { ADDRESSEE_GROUPS } from '#domain/agency/addressee-groups.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids/new-id.ts';

/** The collective addressees as shipped: how they are written and whom they take in. */
export async function seed(tx: Tx): Promise<void> {
  const known = await tx.selectFrom('agency_group').select('code').execute();
  const codes = new Set(known.map((row) => row.code));
  for (const group of ADDRESSEE_GROUPS.filter((one) => !codes.has(one.code))) {
    const { code, patterns, selectors, membersOnly } = group;
    await tx
      .insertInto('agency_group')
      .values({
        id: newId(),
        code,
        name: group.vi,
        folded: foldText(group.vi),
        selector: JSON.stringify({ patterns, selectors, membersOnly: membersOnly ?? false }),
        valid_from: '2004-01-01',
      })
      .execute();
  }
}
