import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { lachan, type RunningCommand, startLachan } from '../../../tests/harness/lachan-command.ts';
import { makeTempFolder } from '../../../tests/harness/temp-folder.ts';
import { commandLine } from '../all-commands.ts';

const folder = makeTempFolder('commands');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const UNITS = [
  'code,kind,name,full_name,parent_code,valid_from,valid_to,legal_basis',
  '99,tỉnh,Thử Nghiệm,tỉnh Thử Nghiệm,,2025-07-01,,Nghị quyết 1',
].join('\n');

const VERBS = [
  [],
  ['start'],
  ['migrate'],
  ['plan', 'read'],
  ['province', 'load'],
  ['demo', 'load'],
  ['demo', 'remove'],
  ['database', 'export'],
  ['database', 'import'],
  ['backup'],
  ['restore'],
  ['audit', 'verify'],
  ['keys', 'make-master'],
  ['jobs', 'list'],
  ['jobs', 'run'],
];

describe('the help of every command', { timeout: 240_000 }, () => {
  it.each(VERBS.map((verb) => ['lachan', ...verb].join(' ')))('%s', (line) => {
    const help = helpOf(line.split(' ').slice(1));
    expect(help).toContain('Cách dùng / Usage:');
    expect(help).toMatch(/[ạảấầẩậắằẵặẹẻếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/);
    expect(help).toContain(' / ');
  });

  it('is printed by the command itself, which ends with status 0', async () => {
    const { status, out, err } = await lachan(['province', 'load', '--help']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Cách dùng / Usage:');
  });
});

describe('wrong use', { timeout: 240_000 }, () => {
  it('of a verb or an option ends with status 2', async () => {
    const wrong = [
      ['sing'],
      ['start', '--kind', 'toy'],
      ['start', '--port', 'ninety'],
      ['demo', 'load', '--as-of', 'yesterday'],
      ['backup'],
    ];
    const ended = await Promise.all(wrong.map((args) => lachan(args)));
    expect(ended.map(({ status }) => status)).toEqual(wrong.map(() => 2));
  });

  it('of a folder or a file ends with status 1 and says so in both languages, without a stack', async () => {
    const empty = join(folder, 'nothing');
    const kindless = await lachan(['demo', 'load'], { LACHAN_DATA: join(folder, 'kindless') });
    expect(kindless.status).toBe(1);
    const refused = [
      await lachan(['restore', join(folder, 'absent')], { LACHAN_DATA: empty }),
      await lachan(['start'], { LACHAN_DATA: join(folder, 'kindless') }),
    ];
    for (const { status, err } of refused) {
      expect(status).toBe(1);
      expect(err.trim().split('\n').length).toBeGreaterThanOrEqual(2);
      expect(err).not.toMatch(/\n\s+at /);
    }
    expect(refused[1]?.err).toContain('lachan start --kind');
  });
});

describe('lachan keys make-master', { timeout: 240_000 }, () => {
  it('writes a key that only its owner reads, and never over another', async () => {
    const file = join(folder, 'master.key');
    expect((await lachan(['keys', 'make-master', file])).status).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o400);
    const before = readFileSync(file, 'utf8');
    const again = await lachan(['keys', 'make-master', file]);
    expect(again.status).toBe(1);
    expect(again.err).toContain('không ghi đè');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('refuses a place inside the data folder', async () => {
    const data = join(folder, 'with-key');
    const inside = await lachan(['keys', 'make-master', join(data, 'k')], { LACHAN_DATA: data });
    expect(inside.status).toBe(1);
    expect(existsSync(join(data, 'k'))).toBe(false);
  });
});

describe('a real installation', { timeout: 600_000 }, () => {
  const environment = {
    LACHAN_DATA: join(folder, 'real'),
    LACHAN_PROVINCE_NAME: 'Thử Nghiệm',
    LACHAN_PROVINCE_CODE: '97',
    LACHAN_MASTER_KEY_FILE: join(folder, 'real.key'),
    LACHAN_KEYS: join(folder, 'real-erasure'),
  };

  it('starts only with its keys in place', async () => {
    const { LACHAN_MASTER_KEY_FILE: _file, LACHAN_KEYS: _keys, ...keyless } = environment;
    const refused = await lachan(['start', '--kind', 'production'], keyless);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('LACHAN_MASTER_KEY_FILE');
    expect((await lachan(['keys', 'make-master', environment.LACHAN_MASTER_KEY_FILE])).status).toBe(
      0,
    );
    const server = await startLachan(['--kind', 'production'], environment);
    const welcome = await (await fetch(`${server.url}/api/welcome`)).json();
    expect(welcome).toMatchObject({ kind: 'production', demonstrationAccounts: [] });
    await server.stop();
  });

  it('takes no demonstration data and no fixed clock', async () => {
    const refused = await lachan(['demo', 'load'], environment);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('demonstration');
    const fixed = await lachan(['start'], { ...environment, LACHAN_NOW: '2026-11-23' });
    expect(fixed.status).toBe(1);
    expect(fixed.err).toContain('LACHAN_NOW');
  });
});

describe('a demonstration beside its running server', { timeout: 600_000 }, () => {
  const data = join(folder, 'demo');
  const environment = { LACHAN_DATA: data, LACHAN_NOW: '2026-11-23' };
  const exported = join(folder, 'all.lachan.gz');

  it('is backed up, exported, verified, restored; a real one refuses its data', async () => {
    const units = join(folder, 'units.csv');
    writeFileSync(units, UNITS);
    const halted = await startLachan(['--kind', 'demonstration'], environment);
    console.log(`first start of a demonstration: ${halted.startedIn} ms`);
    expect(await welcomeOf(halted)).toMatchObject({ isUnfinished: true });
    await halted.stop();
    const begun = performance.now();
    const server = await startLachan([], environment);
    await server.untilWhole();
    console.log(`its tips and cases: ${Math.round(performance.now() - begun)} ms`);
    expect(server.said()).toContain('The invented tips and cases are loaded.');
    const said = [
      await lachan(['audit', 'verify'], environment),
      await lachan(['backup', join(folder, 'copy')], environment),
      await lachan(['backup', '--keys', join(folder, 'copy-keys')], environment),
      await lachan(['database', 'export', exported], environment),
      await lachan(['migrate'], environment),
      await lachan(['jobs', 'run', 'sweep-leftovers'], environment),
      await lachan(['province', 'load', '--dry-run', units], environment),
    ];
    expect(said.map(({ status, err }) => [status, err])).toEqual(said.map(() => [0, '']));
    const twice = await lachan(['demo', 'load'], environment);
    expect(twice.status).toBe(1);
    expect(twice.err).toContain('demo remove');
    await server.stop();

    const restored = { ...environment, LACHAN_DATA: join(folder, 'restored') };
    expect((await lachan(['restore', join(folder, 'copy')], restored)).status).toBe(0);
    expect(await lachan(['audit', 'verify'], restored)).toMatchObject({ status: 0 });
  });

  it('moves to a new database', async () => {
    const moved = { LACHAN_DATA: join(folder, 'moved') };
    const { status, err } = await lachan(['database', 'import', exported], moved);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('starts again within seconds with what it had, and anew after remove and load', async () => {
    const again = await startLachan([], environment);
    console.log(`later start of a demonstration: ${again.startedIn} ms`);
    const { isUnfinished, demonstrationAccounts } = await welcomeOf(again);
    expect(isUnfinished).toBe(false);
    expect(demonstrationAccounts.length).toBeGreaterThan(15);
    await again.stop();
    expect(await lachan(['demo', 'remove'], environment)).toMatchObject({ status: 0, err: '' });
    const loaded = await lachan(['demo', 'load', '--as-of', '2026-08-14'], environment);
    expect(loaded).toMatchObject({ status: 0, err: '' });
    expect(loaded.out).toContain('2026-08-14');
  });
});

async function welcomeOf({ url }: RunningCommand) {
  const answer = await fetch(`${url}/api/welcome`);
  return (await answer.json()) as { isUnfinished: boolean; demonstrationAccounts: unknown[] };
}

function helpOf(verb: readonly string[]): string {
  const command = verb.reduce<Command | undefined>(
    (parent, name) => parent?.commands.find((one) => one.name() === name),
    commandLine(),
  );
  return command?.helpInformation() ?? '';
}
