import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PlanReading } from '#domain/plan-reading/plan-reading.ts';
import { docxFromText } from '../../../tests/harness/sample-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'lachan-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const plan = [
  'Số: 07/KH-BCĐ138',
  'Lam Giang, ngày 05 tháng 02 năm 2026',
  'KẾ HOẠCH\nPhòng, chống mua bán người năm 2026',
  'II. NHIỆM VỤ',
  '- Tổ chức truyền thông tại các xã biên giới (Công an tỉnh chủ trì, phối hợp Sở Y tế thực hiện).',
].join('\n\n');

describe('lachan plan read', { timeout: 120_000 }, () => {
  it('prints the exchange format and nothing else, exit status 0', async () => {
    const result = run(['--json', save('plan.docx', await docxFromText(plan))]);
    expect([result.status, result.stderr]).toEqual([0, '']);
    const reading = PlanReading.parse(JSON.parse(result.stdout));
    expect(reading.document.number).toBe('07/KH-BCĐ138');
    expect(reading.tasks[0]?.lead).toEqual(['Công an tỉnh']);
  });

  it('prints the text that the spans count in', () => {
    const path = save('plan.txt', plan.replaceAll('\n', '\r\n').normalize('NFD'));
    expect(run(['--text', path]).stdout).toBe(`${plan}\n`);
    const [task] = PlanReading.parse(JSON.parse(run([path]).stdout)).tasks;
    expect(plan.slice(...(task?.span ?? [0, 0]))).toContain('Tổ chức truyền thông');
  });

  it('reads standard input', () => {
    expect(run(['-'], plan).status).toBe(0);
  });

  it('ends with 3 and says so when the text is no plan', () => {
    const result = run([save('poem.txt', 'Trăm năm trong cõi người ta')]);
    expect([result.status, result.stdout]).toEqual([3, '']);
    expect(result.stderr).toMatch(/poem\.txt.*không phải kế hoạch[\s\S]*not a plan/);
  });

  it.each([
    ['a missing file', () => join(folder, 'none.docx'), /Không tìm thấy/],
    ['a broken file', () => save('a.pdf', '%PDF-1.7 x'), /bị hỏng/],
    ['a picture', () => save('a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47])), /ảnh PNG/],
    ['a secret', () => save('s.txt', `Số: 1/KH-CAT\n\nTỐI MẬT\n\n${plan}`), /TỐI MẬT/],
  ])('ends with 2 for %s, nothing on standard output', (_, make, message) => {
    const result = run([make()]);
    expect([result.status, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toMatch(message);
  });
});

function save(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The command in a process of its own, as an officer's shell starts it. */
function run(args: string[], input = '') {
  const module = JSON.stringify(new URL('./plan-read.ts', import.meta.url).href);
  const script = `const { planReadCommand } = await import(${module}); await planReadCommand().parseAsync(process.argv.slice(1), { from: 'user' });`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    encoding: 'utf8',
    input,
  });
}
