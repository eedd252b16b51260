import { describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import { type Clerk, fileSession } from '../../../../tests/harness/file-session.ts';
import { planInArrears } from '../../../../tests/harness/plan-in-arrears.ts';
import { aProvince } from '../../../../tests/harness/province.ts';
import type { ChainLink, DocumentFields, DocumentRow, DocumentView } from '../contract.ts';

const PLAN: DocumentFields = {
  type: 'Kế hoạch',
  number: '26/KH-SYT',
  issuedOn: '2026-03-09',
  issuedAtPlace: null,
  issuer: 'Sở Y tế',
  issuerAgencyId: null,
  subject: 'Thực hiện công tác phòng, chống mua bán người năm 2026',
  signer: null,
  signingAuthority: null,
  direction: 'outgoing',
  recipients: [],
  cites: [],
  implements: [],
  replaces: [],
};

describe('the chain of documents', async () => {
  const province = await aProvince('2026-12-21');
  province.deps.installation = 'demonstration';
  const { planId } = await planInArrears(province.db, '2026-12-15');
  const health = await fileSession(province.app, 'dau-moi');
  const documentId = await asSystem(province.db, 'test', async (tx) => {
    const row = await tx.selectFrom('plan').select('document_id').where('id', '=', planId);
    return (await row.executeTakeFirstOrThrow()).document_id;
  });
  const numbers = (links: readonly ChainLink[]) => links.map((link) => link.number);
  const view = (id: string) => health.get<DocumentView>(`/documents/${id}`);
  const register = (fields: Partial<DocumentFields>) => made(health, { ...PLAN, ...fields });

  it('runs from the centre to the own plan and back: carries out, is carried out by', async () => {
    const central = await register({
      number: '25/KH-BCĐ138/CP',
      issuer: 'Ban Chỉ đạo 138/CP',
      direction: 'higher',
    });
    const order = await register({
      number: '40/KH-UBND',
      issuedOn: '2026-02-20',
      direction: 'higher',
      implements: ['25/KH-BCĐ138/CP'],
      cites: ['53/2024/QH15', '25/KH-BCĐ138/CP'],
    });
    const own = await register({ implements: ['40/KH-UBND'], cites: ['12/KH-BCĐ138'] });
    const below = await view(own);
    expect(numbers(below.path)).toEqual(['25/KH-BCĐ138/CP', '40/KH-UBND']);
    expect([numbers(below.implements), numbers(below.cites)]).toEqual([
      ['40/KH-UBND'],
      ['12/KH-BCĐ138'],
    ]);
    const above = await view(order);
    expect([numbers(above.implementedBy), numbers(above.cites)]).toEqual([
      ['26/KH-SYT'],
      ['53/2024/QH15'],
    ]);
    expect(numbers((await view(central)).implementedBy)).toEqual(['40/KH-UBND']);
    expect(numbers((await view(documentId)).citedBy)).toEqual(['26/KH-SYT']);
  });

  it('marks what was replaced, by number and day since numbers begin anew each year', async () => {
    const old = await register({ number: '26/KH-SYT', issuedOn: '2025-03-07' });
    const [current] = await find(health, '26/KH-SYT');
    const seen = await view(current?.id ?? '');
    const itself = await health.send('PUT', `/documents/${seen.id}`, {
      ...fieldsOf(seen),
      replaces: ['26/KH-SYT'],
    });
    expect(itself).toMatchObject({ status: 409, body: { code: 'document.cites-itself' } });
    const saved = await health.send('PUT', `/documents/${seen.id}`, {
      ...fieldsOf(seen),
      replaces: ['26/KH-SYT ngày 07/03/2025'],
    });
    expect(saved.status).toBe(200);
    const replaced = await view(old);
    expect([replaced.isReplaced, replaced.replacedBy.map((link) => link.issuedOn)]).toEqual([
      true,
      ['2026-03-09'],
    ]);
    const rows = await find(health, '26/KH-SYT');
    expect(rows.map((row) => [row.issuedOn, row.isReplaced])).toEqual([
      ['2026-03-09', false],
      ['2025-03-07', true],
    ]);
  });

  it('keeps the other relations when one is changed', async () => {
    const [current] = await find(health, '26/KH-SYT');
    const seen = await view(current?.id ?? '');
    await health.send('PUT', `/documents/${seen.id}`, {
      ...fieldsOf(seen),
      cites: ['12/KH-BCĐ138', '40/KH-UBND'],
      implements: [],
    });
    const now = await view(seen.id);
    expect([numbers(now.implements), numbers(now.cites).sort(), now.path]).toEqual([
      [],
      ['12/KH-BCĐ138', '40/KH-UBND'],
      [],
    ]);
    expect(numbers(now.replaces)).toEqual(['26/KH-SYT']);
  });
});

async function made(officer: Clerk, fields: DocumentFields): Promise<string> {
  const answer = await officer.send<{ id: string }>('POST', '/documents', fields);
  expect(answer.status).toBe(200);
  return answer.body.id;
}

async function find(officer: Clerk, words: string): Promise<DocumentRow[]> {
  const answer = await officer.send<{ rows: DocumentRow[] }>('POST', '/documents/find', { words });
  return answer.body.rows;
}

function fieldsOf(view: DocumentView) {
  const written = (links: readonly ChainLink[]) => links.map((link) => link.asWritten);
  return {
    ...PLAN,
    revision: view.revision,
    cites: written(view.cites),
    implements: written(view.implements),
    replaces: written(view.replaces),
  };
}
