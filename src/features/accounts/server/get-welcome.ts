import type { OutputOf } from '#platform/contract/endpoint.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { welcome } from '../contract.ts';
import { findSingleSignOn } from './single-sign-on-settings.ts';

/** What anybody at the door may know: the installation's name, and demonstration accounts where it is one. */
export async function getWelcome(context: OpenContext): Promise<OutputOf<typeof welcome>> {
  return await asSystem(context.db, 'welcome', async (tx) => {
    const installation = await tx
      .selectFrom('installation')
      .select(['kind', 'name', 'province_name'])
      .executeTakeFirstOrThrow();
    const shown = installation.kind === 'demonstration';
    const accounts = shown
      ? await tx
          .selectFrom('officer')
          .innerJoin('post', 'post.officer_id', 'officer.id')
          .innerJoin('agency', 'agency.id', 'post.agency_id')
          .innerJoin('credential', 'credential.officer_id', 'officer.id')
          .where('officer.demonstration', '=', true)
          .where('credential.password_hash', 'is not', null)
          .select(['officer.sign_in_name', 'post.title', 'agency.short_name'])
          .orderBy('post.agency_lft')
          .orderBy('officer.sign_in_name')
          .limit(60)
          .execute()
      : [];
    return {
      kind: installation.kind as 'demonstration',
      name: installation.name,
      provinceName: installation.province_name,
      singleSignOn: findSingleSignOn(process.env) !== null,
      isUnfinished: context.isUnfinished,
      demonstrationAccounts: accounts.map((row) => ({
        name: row.sign_in_name,
        title: row.title,
        agency: row.short_name,
      })),
    };
  });
}
