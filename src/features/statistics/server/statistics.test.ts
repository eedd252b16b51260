import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { countPassages, doesBalance, type Passage } from '#domain/statistics/count-passages.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { aCaseOffice, type CaseOffice } from '../../../../tests/harness/case-office.ts';

interface Line {
  key: string;
  figures: {
    carriedOver: number;
    taken: number;
    again: number;
    handled: number;
    left: number;
    outcomes: Record<string, number>;
  } | null;
}
interface Shown {
  from: string;
  to: string;
  rows: Line[];
  total: Line;
  hiddenBelow: number | null;
}

let office: CaseOffice;
let trialCase = '';
let ownCase = '';

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  for (const stage of ['investigation', 'prosecution', 'trial', 'judged'] as const) {
    const id = await office.open();
    await office.bring(stage, id);
    if (stage === 'trial') {
      trialCase = id;
    }
    if (stage === 'investigation') {
      ownCase = id;
    }
  }
  await office.open({
    facts: { victimsUnder16: 1 },
    charges: [{ article: '151', paragraph: 1, points: [] }],
  });
  const police = await office.as('dieu-tra');
  await office.receive(police, {});
  await office.receive(police, {});
}, 240_000);

async function read(name: string, query: string) {
  return await (await office.as(name)).get<Shown>(`/statistics?${query}`);
}

describe('figures of cases', () => {
  it('of a stage balance and say their period', async () => {
    const { status, body } = await read('lanh-dao', 'subject=cases&stage=investigation&year=2026');
    expect(status).toBe(200);
    expect([body.from, body.to]).toEqual(['2025-12-15', '2026-12-14']);
    expect(body.total.figures).toMatchObject({
      carriedOver: 0,
      taken: 5,
      handled: 3,
      left: 2,
      outcomes: { concluded: 3 },
    });
  });

  it('carry over into the next period what was left', async () => {
    const days = 'subject=cases&stage=investigation&years=chosen';
    const july = await read('lanh-dao', `${days}&from=2026-07-01&to=2026-07-31`);
    const august = await read('lanh-dao', `${days}&from=2026-08-01&to=2026-08-31`);
    expect(july.body.total.figures).toMatchObject({ taken: 5, left: 5, handled: 0 });
    expect(august.body.total.figures).toMatchObject({ carriedOver: 5, handled: 3, left: 2 });
  });

  it.each(['by-article', 'by-form', 'by-purpose', 'by-place', 'by-body', 'by-severity'])(
    'parted %s make up the total',
    async (split) => {
      for (const subject of ['cases', 'accused', 'victims', 'tips']) {
        const { body } = await read('dieu-phoi', `subject=${subject}&year=2026&split=${split}`);
        const sum = (pick: 'taken' | 'handled' | 'left') =>
          body.rows.reduce((total, row) => total + (row.figures?.[pick] ?? 0), 0);
        expect(sum('taken'), subject).toBe(body.total.figures?.taken);
        expect(sum('handled'), subject).toBe(body.total.figures?.handled);
        expect(sum('left'), subject).toBe(body.total.figures?.left);
      }
    },
  );

  it('name article and paragraph', async () => {
    const { body } = await read('lanh-dao', 'subject=cases&year=2026&split=by-article');
    expect(body.rows.map(({ key, figures }) => [key, figures?.taken])).toEqual([
      ['150.2', 4],
      ['151.1', 1],
    ]);
  });

  it('take the purpose that the case itself carries, also where no tip does', async () => {
    const taken = async (key: string) => {
      const { body } = await read('lanh-dao', 'subject=cases&year=2026&split=by-purpose');
      return body.rows.find((row) => row.key === key)?.figures?.taken ?? 0;
    };
    expect(await taken('forced-labour')).toBe(0);
    const unknown = await taken('purpose-unknown');
    const id = await office.open({ facts: { victimsFrom16: 2, purposes: ['forced-labour'] } });
    expect([await taken('forced-labour'), await taken('purpose-unknown')]).toEqual([1, unknown]);
    const kept = await office.put_('dieu-tra', id, '/facts', {
      at: '2026-10-30T09:00:00+07:00',
      facts: { victimsFrom16: 2, purposes: ['forced-labour', 'forced-marriage'] },
    });
    expect(kept.status, JSON.stringify(kept.body)).toBe(200);
    expect([await taken('forced-labour'), await taken('several-purposes')]).toEqual([0, 1]);
    const emptied = await office.put_('dieu-tra', id, '/facts', {
      at: '2026-10-30T10:00:00+07:00',
      facts: { victimsFrom16: 2 },
    });
    expect(emptied.status).toBe(200);
    expect(await taken('purpose-unknown')).toBe(unknown + 1);
  });

  it('count accused with their case from stage to stage', async () => {
    const trial = await read('lanh-dao', 'subject=accused&stage=trial&year=2026');
    expect(trial.body.total.figures).toMatchObject({
      taken: 2,
      handled: 1,
      left: 1,
      outcomes: { convicted: 1 },
    });
  });

  it('are the same for every reader in the chain', async () => {
    const answers = await Promise.all(
      ['lanh-dao', 'dieu-phoi', 'dieu-tra', 'kiem-sat-kv', 'tham-phan-kv', 'bien-phong'].map(
        async (name) => (await read(name, 'subject=cases&year=2026&split=by-article')).body,
      ),
    );
    for (const answer of answers) {
      expect(answer).toEqual(answers[0]);
    }
  });
});

describe('every stay', () => {
  it('was handled no earlier than it was taken on, and SQL counts as the rule does', async () => {
    const stored = await asSystem(office.province.db, 'test', async (tx) => {
      const { rows } = await sql<{ stage: string; taken_on: string; handled_on: string | null }>`
        select 'tips' as stage, taken_on::text, handled_on::text from tip_passage
        union all select stage, taken_on::text, handled_on::text from case_passage`.execute(tx);
      return rows;
    });
    expect(stored.length).toBeGreaterThan(8);
    for (const stage of ['investigation', 'prosecution', 'trial']) {
      const passages: Passage[] = stored
        .filter((row) => row.stage === stage)
        .map((row) => ({
          takenOn: Temporal.PlainDate.from(row.taken_on),
          handledOn: row.handled_on === null ? null : Temporal.PlainDate.from(row.handled_on),
        }));
      for (const month of ['07', '08', '09', '10']) {
        const from = Temporal.PlainDate.from(`2026-${month}-01`);
        const to = from.add({ months: 1 }).subtract({ days: 1 });
        const counted = countPassages(passages, { from, to });
        const { body } = await read(
          'lanh-dao',
          `subject=cases&stage=${stage}&years=chosen&from=${from}&to=${to}`,
        );
        expect(doesBalance(counted)).toBe(true);
        expect(body.total.figures, `${stage} ${month}`).toMatchObject(counted);
      }
    }
  });

  it('is no officer’s to read', async () => {
    const police = await office.as('dieu-tra');
    expect((await police.get('/statistics?subject=cases')).status).toBe(200);
    const denied = await office.province.db.pool
      .query('set role app_officer; select count(*) from case_passage')
      .then(() => false)
      .catch(() => true);
    expect(denied).toBe(true);
  });
});

describe('readers', () => {
  it('outside the proceedings see whole programme years with small figures hidden', async () => {
    const asked = 'subject=cases&year=2026&split=by-article';
    expect((await read('dau-moi-gd', asked)).status, 'the running year moves from day to day').toBe(
      403,
    );
    expect((await read('dau-moi-gd', 'subject=cases')).body.to).toBe('2025-12-14');
    office.moveTo('2027-01-04T08:00:00+07:00');
    const { status, body } = await read('dau-moi-gd', asked);
    const cells = await (await office.as('dau-moi-gd')).get(`/statistics/export?${asked}`);
    office.moveTo('2026-11-02T08:00:00+07:00');
    expect([status, cells.status]).toEqual([200, 200]);
    expect(body.hiddenBelow).toBe(5);
    expect(body.rows.length).toBeGreaterThan(0);
    expect(body.rows.every((row) => row.figures === null)).toBe(true);
    expect(body.total.figures).toBeNull();
    for (const query of ['years=court', 'split=by-place', 'article=150', 'split=by-body']) {
      expect((await read('dau-moi-gd', `subject=cases&${query}`)).status, query).toBe(403);
    }
  });

  it('without the right see nothing', async () => {
    for (const name of ['van-thu', 'phu-nu', 'thanh-tra', 'bao-ve-du-lieu', 'quan-tri-he-thong']) {
      for (const path of ['', '/export', '/records']) {
        const asked = `/statistics${path}?subject=cases&figure=left`;
        expect((await (await office.as(name)).get(asked)).status, `${name} ${path}`).toBe(403);
      }
    }
  });

  it('come from a figure to the records that they may open, and to no others', async () => {
    const codes = async (name: string, query: string) => {
      const answer = await (await office.as(name)).get<{ rows: { id: string; code: string }[] }>(
        `/statistics/records?subject=cases&year=2026&${query}`,
      );
      return answer.body.rows.map(({ id }) => id);
    };
    expect(await codes('dieu-tra', 'stage=investigation&figure=left')).toContain(ownCase);
    expect(await codes('tham-phan-kv', 'stage=trial&figure=left')).toEqual([trialCase]);
    expect(await codes('tham-phan-kv', 'stage=investigation&figure=left')).toEqual([]);
    for (const name of ['lanh-dao', 'dieu-phoi', 'dieu-tra-2', 'bien-phong']) {
      expect(await codes(name, 'stage=investigation&figure=taken'), name).toEqual([]);
    }
    const outside = await office.as('dau-moi-gd');
    const asked = '/statistics/records?subject=cases&stage=investigation&figure=taken';
    expect((await outside.get(`${asked}&year=2026`)).status).toBe(403);
    expect((await outside.get<{ rows: object[] }>(asked)).body.rows).toEqual([]);
  });

  it('take the table along as Excel, with no code in it', async () => {
    const officer = await office.as('lanh-dao');
    const answer = await officer.get('/statistics/export?subject=cases&year=2026&split=by-article');
    expect(answer.status).toBe(200);
  });
});

describe('a period', () => {
  it('of chosen days needs both of them', async () => {
    expect((await read('lanh-dao', 'years=chosen&from=2026-01-01')).status).toBe(400);
    expect((await read('lanh-dao', 'years=chosen&from=2026-02-01&to=2026-01-01')).status).toBe(400);
    expect((await read('lanh-dao', 'subject=cases&split=by-channel')).status).toBe(400);
  });

  it('by months balances month by month', async () => {
    const { body } = await read('lanh-dao', 'subject=cases&year=2026&split=by-month');
    expect(body.rows).toHaveLength(12);
    for (const { figures } of body.rows) {
      expect(figures !== null && doesBalance(figures)).toBe(true);
    }
  });
});
