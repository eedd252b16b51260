import { describe, expect, it } from 'vitest';
import type { ReportDueRow } from '#features/reports/contract.ts';
import type { TodayView } from '#features/today/contract.ts';
import { fileSession } from '../../../../tests/harness/file-session.ts';
import { planInArrears } from '../../../../tests/harness/plan-in-arrears.ts';
import { aProvince, type Officer } from '../../../../tests/harness/province.ts';

const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

describe('a report that comes back', async () => {
  const province = await aProvince('2026-03-10');
  const { planId } = await planInArrears(province.db, '2026-03-13');
  const path = `/reports-due/${await firstReport(await province.signIn('dau-moi'), planId)}`;
  const as = async (name: string, day: string) => {
    province.setToday(day);
    return await province.signIn(name);
  };
  const read = async (officer: Officer) => (await officer.get<ReportDueRow>(path)).body;
  const handIn = async (day: string, note: string) => {
    const health = await as('dau-moi', day);
    const { revision } = await read(health);
    const answer = await health.send('POST', `${path}/hand-in`, { revision, note });
    expect(answer.status).toBe(200);
    return await read(health);
  };
  const sendBack = async (day: string, how: object = {}) => {
    const chair = await as('lanh-dao', day);
    const { revision } = await read(chair);
    const body = { revision, accepted: false, note: 'Biểu 02 lệch dòng 4', ...how };
    expect((await chair.send('POST', `${path}/decide`, body)).status).toBe(200);
    return await read(chair);
  };

  const groupToday = async (day: string) => {
    const health = await as('dau-moi', day);
    const { groups } = (await health.get<TodayView>('/today')).body;
    const id = path.split('/').at(-1);
    return groups.find((group) => group.lines.some((line) => line.recordId === id))?.name;
  };

  it('keeps the day of its first hand-in, with the later one beside it', async () => {
    expect(await handIn('2026-03-12', 'Kèm hai biểu')).toMatchObject({
      timing: 'on-time',
      handedInAgainAt: null,
    });
    expect(await sendBack('2026-03-20')).toMatchObject({ state: 'returned', timing: 'on-time' });
    expect(await groupToday('2026-03-21')).toBe('returned');
    expect(await handIn('2026-03-25', 'Đã sửa biểu 02')).toMatchObject({
      state: 'submitted',
      timing: 'on-time',
      submittedAt: '2026-03-12T02:00:00Z',
      handedInAgainAt: '2026-03-25T02:00:00Z',
    });
  });

  it('was not handed in where the receiver says that it was no report', async () => {
    expect(await sendBack('2026-03-26', { isReport: false })).toMatchObject({
      state: 'returned',
      timing: 'missing',
      submittedAt: null,
    });
    expect(await groupToday('2026-03-27')).toBe('overdue');
    expect(await handIn('2026-03-27', 'Báo cáo đúng kỳ')).toMatchObject({ timing: 'late' });
  });

  it('was not handed in where it held neither a file nor a word', async () => {
    await sendBack('2026-03-28');
    expect(await handIn('2026-03-30', '')).toMatchObject({ timing: 'late' });
    expect(await sendBack('2026-03-31')).toMatchObject({ timing: 'missing', submittedAt: null });
  });

  it('shows its chosen files to nobody else before they are handed in; one is taken away again', async () => {
    province.setToday('2026-04-01');
    const [health, chair] = [
      await fileSession(province.app, 'dau-moi'),
      await fileSession(province.app, 'lanh-dao'),
    ];
    const upload = async (name: string) => {
      const answer = await health.upload<{ files: { id: string }[] }>(`${path}/files`, {
        name,
        bytes: PDF,
      });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      return answer.body.files[0]?.id ?? '';
    };
    const [kept, dropped] = [await upload('bao-cao.pdf'), await upload('nham.pdf')];
    const names = async (session: typeof health) =>
      (await session.get<ReportDueRow>(path)).files.map((file) => [file.name, file.handedIn]);
    expect(await names(health)).toEqual([
      ['bao-cao.pdf', false],
      ['nham.pdf', false],
    ]);
    expect(await names(chair)).toEqual([]);
    expect(await chair.status(`/report-files/${kept}`)).toBe(404);
    const owner = await province.signIn('dau-moi');
    const stranger = await province.signIn('lanh-dao');
    expect((await stranger.send('DELETE', `${path}/files/${dropped}`)).status).toBe(403);
    expect((await owner.send('DELETE', `${path}/files/${dropped}`)).status).toBe(200);
    await handIn('2026-04-01', '');
    expect(await names(chair)).toEqual([['bao-cao.pdf', true]]);
    expect(await chair.file(`/report-files/${kept}`)).toEqual(Buffer.from(PDF));
    expect((await owner.send('DELETE', `${path}/files/${kept}`)).status).toBe(404);
  });
});

async function firstReport(officer: Officer, planId: string): Promise<string> {
  const { body } = await officer.get<{ rows: ReportDueRow[] }>(
    `/reports-due?scope=mine&planId=${planId}`,
  );
  return body.rows[0]?.id ?? '';
}
