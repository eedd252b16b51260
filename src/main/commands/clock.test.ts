import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { CLOCK_RULES, findRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import { commandLine } from '../all-commands.ts';

const Answer = z.strictObject({
  rule: z.string(),
  due: z.string(),
  nominal: z.string(),
  lastDayToAsk: z.iso.date().nullable(),
  reasons: z.array(z.looseObject({ code: z.string(), vi: z.string(), en: z.string() })).min(1),
});
type Answer = z.infer<typeof Answer>;

const folder = mkdtempSync(join(tmpdir(), 'lachan-clock-'));
const samples = process.env.LACHAN_SAMPLES ?? join(import.meta.dirname, '../../../../shared');
const note = join(samples, 'spec/reference/legal-procedure.md');
let printed: string[] = [];
let complained: string[] = [];

beforeEach(() => {
  printed = [];
  complained = [];
  process.exitCode = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    printed.push(line);
  });
  vi.spyOn(console, 'error').mockImplementation((line: string) => {
    complained.push(line);
  });
});
afterEach(() => {
  process.exitCode = 0;
  vi.restoreAllMocks();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ status: unknown; out: string; err: string }> {
  await commandLine().parseAsync(['node', 'lachan', 'clock', ...args]);
  return { status: process.exitCode, out: printed.join('\n'), err: complained.join('\n') };
}

async function due(line: string): Promise<Answer> {
  const { status, out, err } = await run('due', '--json', ...line.split(' '));
  expect([status, err]).toEqual([0, '']);
  return Answer.parse(JSON.parse(out));
}

describe('lachan clock due', () => {
  it.each([
    [
      '--rule T-01 --from 2026-11-04T10:00',
      '2026-11-05T10:00+07:00',
      '2026-11-05T10:00+07:00',
      null,
    ],
    [
      '--rule T-01 --from 2026-11-04T03:00Z',
      '2026-11-05T10:00+07:00',
      '2026-11-05T10:00+07:00',
      null,
    ],
    ['--rule T-21 --from 2026-11-04', '2027-01-04', '2027-01-04', '2026-12-30'],
    ['--rule T-22 --from 2026-12-31', '2027-04-28', '2027-04-28', null],
    [
      '--rule t-04 --from 2026-11-04T10:00 --variant remote',
      '2026-11-06T10:00+07:00',
      '2026-11-06T10:00+07:00',
      null,
    ],
    [
      '--rule 146.4 --from 2026-11-04T10:00',
      '2026-11-04T10:00+07:00',
      '2026-11-04T10:00+07:00',
      null,
    ],
    ['--rule 172 --from 2026-07-15 --class RNT', '2026-11-16', '2026-11-15', '2026-11-05'],
    ['--rule 172 --from 2026-07-15 --class rnt --extensions 2', '2027-07-15', '2027-07-15', null],
    ['--rule 172 --from 2026-07-15 --class NT --minor', '2026-09-03', '2026-08-30', '2026-08-20'],
    [
      '--rule 240 --from 2026-01-20 --class NT --minor --opened 2025-12-31',
      '2026-02-09',
      '2026-02-09',
      null,
    ],
    [
      '--rule 173 --from 2018-03-04 --class INT --custody-days 3',
      '2018-04-29',
      '2018-04-29',
      '2018-04-19',
    ],
    [
      '--rule D-03 --from 2018-03-01T10:00 --extensions 2',
      '2018-03-10T10:00+07:00',
      '2018-03-10T10:00+07:00',
      null,
    ],
    ['--rule D-05 --from 2026-11-11', '2026-10-30', '2026-11-01', null],
    ['--rule X-12 --from 2026-07-15 --variant high-court', '2026-10-13', '2026-10-13', null],
  ])('%s', async (line, last, nominal, lastDayToAsk) => {
    expect(await due(line)).toMatchObject({ due: last, nominal, lastDayToAsk });
  });

  it('answers every rule', async () => {
    for (const { id } of CLOCK_RULES) {
      printed = [];
      const answer = await due(`--rule ${id} --from 2026-11-04T10:00 --class NT`);
      expect(answer.rule).toBe(id);
    }
  });

  it.skipIf(!existsSync(note))('knows every id of the law note and the articles by class', () => {
    const text = readFileSync(note, 'utf8');
    const ids = new Set([...text.matchAll(/^\| ([TCDIX]-\d\d) \|/gm)].map(([, id = '']) => id));
    expect(ids.size).toBeGreaterThanOrEqual(50);
    for (const id of [...ids, '172', '173', '240', '277']) {
      expect(findRule(id)?.id, id).toBe(id);
    }
  });

  it('reads plainly in Vietnamese without --json', async () => {
    const { out } = await run('due', '--rule', 'D-05', '--from', '2026-11-11');
    expect(out).toContain('D-05: Đề nghị gia hạn tạm giam');
    expect(out).toContain('Chậm nhất: 30/10/2026 (thứ Sáu)');
    expect(out).toContain('Căn cứ: BLTTHS Điều 173.2; TTLT 04/2018 Điều 20');
    printed = [];
    const asked = await run('due', '--rule', '172', '--from', '2026-07-15', '--class', 'RNT');
    expect(asked.out).toContain('Hạn: 16/11/2026 (thứ Hai)');
    expect(asked.out).toContain('Đề nghị gia hạn chậm nhất: 05/11/2026 (thứ Năm)');
    printed = [];
    const earliest = await run('due', '--rule', 'T-34', '--from', '2026-07-15');
    expect(earliest.out).toContain('Sớm nhất: 17/07/2028');
  });

  it('says which options change nothing, and that a minor changes nothing here', async () => {
    const answer = await due('--rule I-11 --from 2026-07-15 --class NT --minor --custody-days 3');
    expect(answer.due).toBe('2026-09-15');
    const told = answer.reasons.map(({ en }) => en).join('\n');
    expect(told).toContain('--class changes nothing');
    expect(told).toContain('--custody-days changes nothing');
    expect(told).toContain('this limit does not change');
    printed = [];
    const opened = await due('--rule I-11 --from 2026-07-15 --opened 2026-01-01');
    expect(opened.reasons.map(({ code }) => code)).toContain('option-nothing');
  });

  it('marks what is not verified', async () => {
    const answer = await due('--rule X-12 --from 2026-07-15 --variant high-court');
    expect(answer.reasons.map(({ en }) => en).join()).toMatch(/unverified/i);
    expect(answer.reasons.map(({ vi: told }) => told).join()).toContain('chưa kiểm chứng');
  });

  it('counts with the calendar of a file instead', async () => {
    const path = join(folder, 'calendar.csv');
    writeFileSync(path, 'date,kind,name,basis\n24/11/2026,day-off,Ngày Văn hóa,thử\n');
    const answer = await due(`--rule T-20 --from 2026-11-04 --calendar ${path}`);
    expect([answer.due, answer.nominal]).toEqual(['2026-11-25', '2026-11-24']);
  });

  it.each([
    ['--rule T-99 --from 2026-11-04', /--rule.*T-99.*clock list/],
    ['--rule T-01 --from 2026-02-30', /--from.*2026-02-30/],
    ['--rule T-20 --from 2017-12-31', /--from.*T-20.*01\/01\/2018/],
    ['--rule 172 --from 2026-11-04', /--class.*INT, NT, RNT/],
    ['--rule 172 --from 2026-11-04 --class X', /--class.*“X”/],
    ['--rule 172 --from 2026-11-04 --class INT --extensions 2', /--extensions.*172.*1/],
    ['--rule 172 --from 2026-11-04 --class INT --extensions -1', /--extensions.*“-1”/],
    ['--rule T-20 --from 2026-11-04 --extensions 1', /--extensions: T-20.*T-21/],
    ['--rule T-01 --from 2026-11-04 --extensions 1', /--extensions: T-01/],
    ['--rule T-04 --from 2026-11-04 --variant far', /--variant.*T-04.*remote/],
    ['--rule 173 --from 2026-11-04 --class INT --custody-days 60', /--custody-days.*60/],
    ['--rule 173 --from 2026-11-04 --class INT --custody-days ba', /--custody-days.*“ba”/],
    ['--rule 172 --from 2026-11-04 --class INT --minor --opened 2026-11-05', /--opened.*--from/],
    ['--rule 172 --from 2026-11-04 --class INT --minor --opened mai', /--opened.*“mai”/],
    ['--rule 172 --from 2026-11-04 --class INT --calendar none.csv', /--calendar.*none\.csv/],
  ])('refuses %s with what, where and what to do', async (line, message) => {
    const { status, out, err } = await run('due', ...line.split(' '));
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it.each([
    ['empty.csv', '', /trống/],
    ['no-column.csv', 'ngày\n1', /cột date/],
    ['bad-day.csv', 'date\n2026-13-01', /dòng 2.*2026-13-01/],
    ['bad-kind.csv', 'date,kind\n2026-01-01,lễ', /dòng 2.*lễ/],
    ['broken.json', '{', /JSON hỏng/],
    ['other.json', '{"a":1}', /danh sách ngày/],
  ])('refuses the calendar %s', async (name, text, message) => {
    writeFileSync(join(folder, name), text);
    const from = ['due', '--rule', 'T-20', '--from', '2026-11-04'];
    const { status, err } = await run(...from, '--calendar', join(folder, name));
    expect(status).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('lachan clock list', () => {
  it('names every rule in both languages', async () => {
    const { out } = await run('list');
    expect(out.split('\n')).toHaveLength(CLOCK_RULES.length);
    expect(out).toMatch(/^T-20 .*Giải quyết nguồn tin \/ Decide on the tip$/m);
  });
});
