import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reading/read-plan.ts';
import { carryOver } from './carry-over.ts';
import type { ConfirmedPlan } from './confirmed-plan.ts';
import { aConfirmedPlan, named } from './sample-plan.testing.ts';
import { startReview } from './start-review.ts';

const TEXT = [
  'BAN CHỈ ĐẠO 138 TỈNH MINH HỌA',
  'Số: 12/KH-BCĐ138',
  'Minh Họa, ngày 01 tháng 02 năm 2026',
  'KẾ HOẠCH',
  'Phòng, chống mua bán người năm 2026',
  'II. NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN',
  '1. Công tác truyền thông',
  '- Tổ chức chiến dịch truyền thông tại các xã biên giới trước ngày 15/7/2026 (Công an tỉnh chủ trì thực hiện).',
  '- Rà soát người đi làm ăn xa, lập danh sách theo dõi (Công an tỉnh chủ trì thực hiện).',
  '- Biên soạn tài liệu tuyên truyền bằng tiếng dân tộc (Sở Y tế chủ trì thực hiện).',
  'Nơi nhận:',
  '- Các sở, ngành;',
  '- Lưu: VT.',
].join('\n');

/** The first task kept as read, the second mended by hand, the third dropped. */
function confirmed(): ConfirmedPlan {
  const tasks = readPlan(TEXT).tasks.map((task, at) => ({
    ...task,
    id: `t${at}`,
    lead: task.lead.map((name) => named(name)),
    cooperating: [],
    implementing: [],
    coversIds: [],
  }));
  const [first, second] = tasks;
  if (first === undefined || second === undefined) {
    throw new Error('the sample has three tasks');
  }
  return aConfirmedPlan({ tasks: [first, { ...second, lead: [named('Sở Nội vụ')] }] });
}

describe('the review of a corrected text', () => {
  const earlier = { reading: readPlan(TEXT), plan: confirmed(), recipients: ['Các sở, ngành'] };

  it('begins with what a person made of the same words before', () => {
    const { tasks, recipients } = carryOver(startReview(readPlan(TEXT)), earlier);
    expect(tasks.map(({ status }) => status)).toEqual(['accepted', 'edited', 'rejected']);
    expect(tasks[1]?.lead).toEqual(['Sở Nội vụ']);
    expect(recipients.map(({ status }) => status)).toEqual(['accepted', 'unseen']);
  });

  it('leaves unseen what reads otherwise in its words, its day or its agencies', () => {
    const changed = TEXT.replace('15/7/2026', '31/7/2026').replace(
      'theo dõi (Công an tỉnh',
      'theo dõi (Sở Y tế',
    );
    const { tasks } = carryOver(startReview(readPlan(changed)), earlier);
    expect(tasks.map(({ status }) => status)).toEqual(['unseen', 'unseen', 'rejected']);
    expect(tasks[1]?.lead).toEqual(['Sở Y tế']);
  });
});
