import type { APIRequestContext } from 'playwright-core';
import { ask } from './office.ts';

type Named = { rows: { id: string; kind: string }[] };

/** A case of one charge, opened today by an investigator, with one item in its register. */
export async function openCaseWithItem(
  investigator: APIRequestContext,
): Promise<{ caseId: string; itemId: string }> {
  const { today } = await ask<{ today: string }>(investigator, 'get', '/me');
  const first = async (body: string, kind: string) =>
    (await ask<Named>(investigator, 'get', `/case-receivers?body=${body}`)).rows.find(
      (row) => row.kind === kind,
    )?.id;
  const at = `${today}T00:10:00+07:00`;
  const opened = await ask<{ id: string }>(investigator, 'post', '/cases', {
    at,
    decision: { number: '12/QĐ', on: today },
    office: 'head-of-investigation',
    actedOn: '2026-06-01',
    charges: [{ article: '150', paragraph: 2, points: ['d'] }],
    facts: { victimsFrom16: 2 },
    supervisingAgencyId: await first('procuracy', 'regional-procuracy'),
    trialAgencyId: await first('court', 'regional-court'),
  });
  const item = await ask<{ id: string }>(investigator, 'post', `/cases/${opened.id}/evidence`, {
    kind: 'electronic-data',
    source: 'search-seizure',
    at,
    paper: { number: '05/BB', on: today },
    kept: 'evidence-store',
    sealNumber: 'NP-01',
    description: 'Điện thoại mẫu, vỏ nứt góc trái.',
  });
  return { caseId: opened.id, itemId: item.id };
}
