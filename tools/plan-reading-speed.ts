/**
 * Prints what reading a plan costs: one plan of about ten pages, the first time in a process and
 * again, and the cost per page of a thousand pages as a share of it. With `--warm` the reader has
 * been warmed as a server does after its start. `lachan` starts Node with `--no-regexp-tier-up`; give it
 * here too to measure the first time in a process. Exit status 1 where what it costs is over its limit:
 * again, or with `--warm` from the first time on; or where a thousand pages cost more than their share.
 */
import { readFileSync } from 'node:fs';
import { readPlan } from '#domain/plan-reading/read-plan.ts';
import { warmPlanReader } from '#features/plans/server/index.ts';

const CHARACTERS_OF_A_PAGE = 2_600;
const LIMIT_MILLISECONDS = 50;
const LIMIT_RATIO = 1.2;

const isWarm = process.argv.includes('--warm');
const file = process.argv.slice(2).find((word) => !word.startsWith('--'));
if (isWarm) {
  warmPlanReader();
}
const plan = file === undefined ? writePlan(10) : readFileSync(file, 'utf8');
const pages = Math.max(1, Math.round(plan.length / CHARACTERS_OF_A_PAGE));
const cold = measure(plan);
const one = Math.min(...Array.from({ length: 15 }, () => measure(plan)));
const copies = Math.ceil(1000 / pages);
const many = Array.from({ length: copies }, () => plan).join('\n\n');
const thousand = Math.min(measure(many), measure(many));
const ratio = thousand / copies / one;

console.log(`one plan of ${pages} pages: first ${cold.toFixed(1)} ms, then ${one.toFixed(1)} ms`);
console.log(`${copies * pages} pages: ${thousand.toFixed(0)} ms, per page × ${ratio.toFixed(2)}`);
const bound = isWarm ? cold : one;
process.exitCode = bound > LIMIT_MILLISECONDS || ratio > LIMIT_RATIO ? 1 : 0;

/** Processor time in milliseconds. */
function measure(text: string): number {
  const before = process.cpuUsage();
  readPlan(text);
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

function writePlan(pageCount: number): string {
  const head = [
    'ỦY BAN NHÂN DÂN\nTỈNH LAM GIANG',
    'Số: 12/KH-UBND',
    'Lam Giang, ngày 05 tháng 02 năm 2026',
    'KẾ HOẠCH\nPhòng, chống mua bán người năm 2026',
    'Thực hiện Kế hoạch số 19/KH-BCĐ138/CP ngày 15/01/2026, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
  ];
  const body = Array.from({ length: pageCount }, (_, page) => writePage(page + 1));
  return [...head, 'I. NHIỆM VỤ', ...body, 'Nơi nhận:\n- Như trên;\n- Lưu: VT.'].join('\n\n');
}

function writePage(number: number): string {
  const item =
    '- Tổ chức tuyên truyền, phổ biến pháp luật về phòng, chống mua bán người trên địa bàn; bảo đảm 100% xã, phường có hoạt động truyền thông; phối hợp với Hội Liên hiệp Phụ nữ tỉnh, các sở, ngành, địa phương xây dựng tài liệu, phóng sự trước ngày 30/9/2026 (Công an tỉnh chủ trì, phối hợp với Sở Y tế và các sở, ngành thực hiện).';
  return [
    `${number}. Công tác tuyên truyền đợt ${number}`,
    ...Array.from({ length: 8 }, () => item),
  ].join('\n\n');
}
