import { afterEach, describe, expect, it } from 'vitest';
import type { Permission } from '#domain/access/permission.ts';
import {
  type Answers,
  type OpenedPage,
  openPage,
  Refused,
} from '#platform/web/testing/open-page.tsx';
import type { ComplaintRow, ComplaintView } from '../contract.ts';
import { programmeYear } from './complaint-counts.tsx';
import { TypedComplaint, toComplaint } from './complaint-form.ts';
import { complaintsWeb } from './index.tsx';

const ID = '0198f3a0-0000-4000-8000-000000000001';
const POLICE = { id: '0198f3a0-0000-4000-8000-000000000002', name: 'Công an tỉnh' };
const PROCURACY = { id: '0198f3a0-0000-4000-8000-000000000003', name: 'Viện kiểm sát tỉnh' };

let page: OpenedPage;
afterEach(() => page?.leave());

function aRow(changes: Partial<ComplaintRow> = {}): ComplaintRow {
  return {
    id: ID,
    code: 'KN-98-2026-ABC234',
    kind: 'complaint',
    matter: 'decision',
    grounds: [],
    standing: 'relative',
    channel: 'letter',
    round: 'first-settlement',
    state: 'taken-on',
    outcome: null,
    receivedAt: '2026-03-01T02:00:00Z',
    receiver: PROCURACY,
    against: POLICE,
    againstWho: 'officer',
    clock: null,
    ...changes,
  };
}

function aView(changes: Partial<ComplaintView> = {}): ComplaintView {
  return {
    ...aRow(),
    revision: 4,
    regime: 'procedural',
    aboutCode: null,
    about: null,
    actedOn: null,
    knownOn: null,
    victimCode: null,
    officer: null,
    compensation: false,
    decision: null,
    settledAt: null,
    firstSettler: null,
    earlier: null,
    acts: [],
    events: [
      { id: ID, kind: 'receive', at: '2026-03-01T02:00:00Z', by: 'Trợ giúp', outcome: null },
    ],
    clocks: [],
    parts: ['complaint-words', 'complaint-person'],
    steps: ['settle', 'withdraw'],
    ...changes,
  };
}

async function open(
  path: string,
  permissions: readonly Permission[],
  answers: Answers,
): Promise<void> {
  page = await openPage(complaintsWeb, path, { permissions: [...permissions], answers });
  await page.settle();
}

describe('the list of complaints', () => {
  it('shows codes, dates and bodies to whoever settles them, and takes nothing in without that right', async () => {
    await open('/complaints', ['complaint.settle'], {
      'GET /complaints': { rows: [aRow()], next: null },
    });
    expect(page.text()).toContain('KN-98-2026-ABC234');
    expect(page.text()).toContain('Công an tỉnh');
    expect(page.text()).not.toContain('Tiếp nhận đơn');
    expect(page.sent.some((one) => one.path === '/complaint-counts')).toBe(false);
  });

  it('asks for no list where the reader only counts, and for no count where the reader only settles', async () => {
    await open('/complaints', ['complaint.count'], {
      'GET /complaint-counts': {
        from: '2025-12-15',
        to: '2026-12-14',
        received: 5,
        open: 2,
        late: 1,
        byKind: { complaint: 3, accusation: 2 },
        byOutcome: { upheld: 1, partlyUpheld: 1, notUpheld: 1 },
        withdrawn: 0,
        compensation: 1,
        acquitted: 0,
        chargesCancelled: 0,
        openingsCancelled: 0,
        filesReturned: 3,
      },
    });
    expect(page.text()).toContain('Đúng, đúng một phần2');
    expect(page.text()).not.toContain('KN-98');
    expect(page.sent.some((one) => one.path === '/complaints')).toBe(false);
  });

  it('counts by the year of the programme, which begins on 15 December', () => {
    expect(programmeYear('2026-12-14')).toEqual({ from: '2025-12-15', to: '2026-12-14' });
    expect(programmeYear('2026-12-15')).toEqual({ from: '2026-12-15', to: '2027-12-14' });
  });
});

describe('one complaint', () => {
  const answers = { [`GET /complaints/${ID}`]: aView() };

  it('keeps what is sealed closed until it is asked for', async () => {
    await open(`/complaints/${ID}`, ['complaint.settle'], answers);
    expect(page.sent.filter((one) => one.path.endsWith('/open'))).toEqual([]);
    expect(page.root.querySelectorAll('dl dt').length).toBeGreaterThan(1);
  });

  it('settles with outcome and grounds at the revision that was read', async () => {
    await open(`/complaints/${ID}`, ['complaint.settle'], {
      ...answers,
      [`POST /complaints/${ID}/steps`]: { revision: 5 },
    });
    await takeStep();
    expect(page.lastSent(`POST /complaints/${ID}/steps`)).toMatchObject({
      revision: 4,
      step: 'settle',
      outcome: 'upheld',
      words: 'Lệnh ghi sau khi giữ',
    });
  });

  it('reads the complaint anew when somebody was faster, and keeps what was typed', async () => {
    await open(`/complaints/${ID}`, ['complaint.settle'], {
      ...answers,
      [`POST /complaints/${ID}/steps`]: new Refused('record.changed'),
    });
    await takeStep();
    const reads = page.sent.filter((one) => one.method === 'GET' && one.path.endsWith(ID));
    expect(reads.length).toBeGreaterThan(1);
    expect(page.field('words').value).toBe('Lệnh ghi sau khi giữ');
  });

  it('shows of the first settlement its code, result and number, and no word of it', async () => {
    const earlier = {
      code: 'KN-98-2026-XYZ789',
      outcome: 'not-upheld' as const,
      settledAt: '2026-02-20T02:00:00Z',
      decisionNumber: '7/QĐ-VKS',
      decisionOn: '2026-02-20',
    };
    await open(`/complaints/${ID}`, ['complaint.settle'], {
      [`GET /complaints/${ID}`]: aView({ round: 'second-settlement', earlier }),
    });
    expect(page.text()).toContain('KN-98-2026-XYZ789');
    expect(page.text()).toContain('7/QĐ-VKS, ngày 20/02/2026');
  });

  async function takeStep(): Promise<void> {
    await page.click(page.button('Ghi kết quả giải quyết'));
    await page.settle();
    const upheld = page.root.querySelector('input[type=radio][value=upheld]');
    await page.click(upheld as HTMLElement);
    await page.fill('words', 'Lệnh ghi sau khi giữ');
    await page.click(page.root.querySelector('dialog button[type=submit]') as HTMLElement);
    await page.settle();
  }
});

describe('what is typed at the desk', () => {
  const typed = {
    kind: 'complaint',
    matter: 'decision',
    grounds: [],
    standing: 'relative',
    channel: 'letter',
    round: 'first-settlement',
    against: [{ id: POLICE.id }],
    againstWho: 'officer',
    firstSettler: [{ id: PROCURACY.id }],
    receivedOn: '2026-03-01',
    receivedHour: '9:05',
    earlierCode: 'KN-98-2026-XYZ789',
    victimCode: 'NN-98-2026-ABC234',
    words: 'Bị giữ hai ngày',
  };

  it('carries the first settlement only the second time, and a victim’s code only for a victim', () => {
    const first = toComplaint(TypedComplaint.parse(typed));
    expect(first).toMatchObject({
      againstId: POLICE.id,
      firstSettlerId: null,
      earlierCode: '',
      victimCode: '',
      receivedAt: '2026-03-01T09:05:00+07:00',
    });
    const again = { ...typed, round: 'second-settlement', standing: 'victim' };
    expect(toComplaint(TypedComplaint.parse(again))).toMatchObject({
      firstSettlerId: PROCURACY.id,
      earlierCode: 'KN-98-2026-XYZ789',
      victimCode: 'NN-98-2026-ABC234',
    });
  });

  it('is not taken without a unit, nor the second time without who settled it first', () => {
    expect(TypedComplaint.safeParse({ ...typed, against: [] }).success).toBe(false);
    const again = { ...typed, round: 'second-settlement', firstSettler: [] };
    expect(TypedComplaint.safeParse(again).success).toBe(false);
  });
});
