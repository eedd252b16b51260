import type { APIRequestContext } from 'playwright-core';
import { ask } from './office.ts';

/** A case opened today by the investigator with one accused, for a story that needs one. */
export async function openCase(
  api: APIRequestContext,
): Promise<{ id: string; code: string; accusedId: string }> {
  const { today } = await ask<{ today: string }>(api, 'get', '/me');
  const places = await ask<{ rows: { id: string }[] }>(api, 'post', '/places/find', {
    words: 'xa',
    limit: 1,
  });
  const at = `${today}T00:10:00+07:00`;
  const opened = await ask<{ id: string; code: string }>(api, 'post', '/cases', {
    at,
    decision: { number: '12/QĐ', on: today },
    office: 'head-of-investigation',
    actedOn: '2026-06-01',
    placeId: places.rows[0]?.id,
    charges: [{ article: '150', paragraph: 2, points: ['d'] }],
    facts: { victimsFrom16: 2, border: true, means: true },
  });
  const { revision } = await ask<{ revision: number }>(api, 'get', `/cases/${opened.id}`);
  const charged = await ask<{ accusedId: string }>(api, 'post', `/cases/${opened.id}/accused`, {
    revision,
    at,
    office: 'head-of-investigation',
    charges: [{ article: '150', paragraph: 2, points: [] }],
    under18: false,
    name: { fullName: 'Giàng Quốc Mẫu' },
  });
  return { ...opened, accusedId: charged.accusedId };
}

/** Such a case with one item in its register. */
export async function openCaseWithItem(
  api: APIRequestContext,
): Promise<{ caseId: string; itemId: string }> {
  const { today } = await ask<{ today: string }>(api, 'get', '/me');
  const { id } = await openCase(api);
  const item = await ask<{ id: string }>(api, 'post', `/cases/${id}/evidence`, {
    kind: 'electronic-data',
    source: 'search-seizure',
    at: `${today}T00:10:00+07:00`,
    paper: { number: '05/BB', on: today },
    kept: 'evidence-store',
    sealNumber: 'NP-01',
    description: 'Điện thoại mẫu, vỏ nứt góc trái.',
  });
  return { caseId: id, itemId: item.id };
}
