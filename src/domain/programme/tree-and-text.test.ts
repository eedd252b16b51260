import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlanText, type PlanItem } from '#domain/programme/compare-plan-text.ts';
import { listUncovered, matchTasks } from '#domain/programme/match-tasks.ts';
import {
  countTasks,
  progressOfSubTasks,
  progressOfTask,
  rollUpTree,
  type TreeTask,
} from '#domain/programme/roll-up.ts';

describe('progress upward', () => {
  it('is that of the first lead, unless the reviewer chose another', () => {
    const lead = { role: 'lead' as const, progress: 30, isCancelled: false };
    const second = { ...lead, progress: 90 };
    expect(progressOfTask([lead, second, { ...lead, role: 'cooperating', progress: 100 }])).toBe(
      30,
    );
    expect(progressOfTask([lead, { ...second, answers: true }])).toBe(90);
    expect(progressOfTask([{ ...lead, isCancelled: true }, second])).toBe(90);
  });

  it('is the mean of those who carry it out where nobody leads', () => {
    const share = { role: 'implementing' as const, progress: 100, isCancelled: false };
    expect(
      progressOfTask([
        share,
        { ...share, progress: 51 },
        { ...share, role: 'cooperating', progress: 0 },
      ]),
    ).toBe(75);
    expect(progressOfTask([])).toBe(0);
  });

  it('weighs sub-tasks', () => {
    expect(
      progressOfSubTasks([
        { progress: 100, isCancelled: false, weight: 3 },
        { progress: 0, isCancelled: false },
      ]),
    ).toBe(75);
    expect(progressOfSubTasks([{ progress: 100, isCancelled: true }])).toBeNull();
  });

  const nodes = [
    { id: 'programme', parentId: null },
    { id: 'project-2', parentId: 'programme' },
    { id: 'sub-1', parentId: 'project-2' },
    { id: 'sub-2', parentId: 'project-2' },
  ];

  it('rolls up the programme tree', () => {
    const rolled = rollUpTree(nodes, [
      { nodeId: 'sub-1', progress: 100, standing: 'finished', late: true },
      { nodeId: 'sub-1', progress: 40, standing: 'overdue' },
      { nodeId: 'sub-2', progress: 10, standing: 'cancelled' },
      { nodeId: 'project-2', progress: 10, standing: 'at-risk' },
    ]);
    expect(rolled.get('sub-1')).toMatchObject({
      total: 2,
      finished: 1,
      finishedLate: 1,
      overdue: 1,
      progress: 70,
    });
    expect(rolled.get('sub-2')).toMatchObject({ total: 0, cancelled: 1, progress: null });
    expect(rolled.get('programme')).toMatchObject({ total: 3, atRisk: 1, progress: 50 });
  });

  it('gives every parent what its children and itself hold together', () => {
    const task = fc.record<TreeTask>({
      nodeId: fc.constantFrom(...nodes.map((node) => node.id)),
      progress: fc.integer({ min: 0, max: 100 }),
      standing: fc.constantFrom(
        'finished',
        'overdue',
        'at-risk',
        'on-track',
        'not-reported',
        'cancelled',
        'upcoming',
      ),
    });
    fc.assert(
      fc.property(fc.array(task, { maxLength: 30 }), (tasks) => {
        const rolled = rollUpTree(nodes, tasks);
        const own = countTasks(tasks.filter((one) => one.nodeId === 'project-2'));
        for (const field of [
          'total',
          'finished',
          'atRisk',
          'overdue',
          'notReported',
          'cancelled',
        ] as const) {
          expect(rolled.get('project-2')?.[field]).toBe(
            own[field] + (rolled.get('sub-1')?.[field] ?? 0) + (rolled.get('sub-2')?.[field] ?? 0),
          );
        }
        expect(rolled.get('programme')?.total).toBe(
          tasks.filter((one) => one.standing !== 'cancelled').length,
        );
      }),
    );
  });

  it('survives a circle in the tree', () => {
    const circle = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(
      rollUpTree(circle, [{ nodeId: 'a', progress: 1, standing: 'on-track' }]).get('b')?.total,
    ).toBe(1);
  });
});

describe('matching a child plan with its parent', () => {
  const parents = [
    {
      id: 'p1',
      text: 'Tổ chức các lớp tập huấn nâng cao năng lực, bồi dưỡng pháp luật, nghiệp vụ về phòng, chống mua bán người',
    },
    {
      id: 'p2',
      text: 'Mở cao điểm tấn công, trấn áp tội phạm mua bán người từ ngày 01/7 đến 30/9',
    },
    {
      id: 'p3',
      text: 'Khảo sát đánh giá thực trạng, nguyên nhân phát sinh tội phạm tại địa phương',
    },
  ];
  const children = [
    { id: 'c1', text: 'Mở đợt cao điểm tấn công trấn áp tội phạm mua bán người trên địa bàn xã' },
    {
      id: 'c2',
      text: 'Tổ chức lớp tập huấn bồi dưỡng pháp luật, nghiệp vụ về phòng, chống mua bán người cho cán bộ xã',
    },
    { id: 'c3', text: 'Sửa chữa trụ sở' },
  ];

  it('proposes the likest and leaves strangers alone', () => {
    const matches = matchTasks(parents, children);
    expect(matches.map((one) => `${one.childId}-${one.parentId}`)).toEqual(['c1-p2', 'c2-p1']);
    expect(listUncovered(parents, matches).map((one) => one.id)).toEqual(['p3']);
  });

  it('looks at the work and not at the bracket that says who does it', () => {
    const who = ' (Công an tỉnh chủ trì, phối hợp với Ủy ban nhân dân các xã, phường thực hiện).';
    const one = [{ id: 'p', text: `Rà soát người đi làm ăn xa${who}` }];
    expect(matchTasks(one, [{ id: 'c', text: `Lắp camera ở bến xe${who}` }])).toEqual([]);
    expect(matchTasks(one, [{ id: 'c', text: 'Rà soát người đi làm ăn xa.' }])).toHaveLength(1);
  });

  it('is indifferent to the order of the parent’s tasks', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(parents, { minLength: 3 }), (shuffled) => {
        expect(matchTasks(shuffled, children, { threshold: 0 })).toEqual(
          matchTasks(parents, children, { threshold: 0 }),
        );
      }),
    );
  });
});

describe('comparing a corrected text', () => {
  const item = (path: string, text: string): PlanItem => ({
    path,
    text,
    begins: text.split(' ').slice(0, 8).join(' '),
  });
  const first = item('II.1', 'Tổ chức hội nghị triển khai kế hoạch trong quý I năm 2026');
  const second = item(
    'II.1',
    'Biên soạn tài liệu truyền thông về phương thức, thủ đoạn của tội phạm',
  );
  const third = item('II.2', 'Kiểm tra các cơ sở kinh doanh dịch vụ lưu trú trên địa bàn');

  it('finds nothing in the same text', () => {
    expect(comparePlanText([first, second], [first, second]).map((one) => one.change)).toEqual([
      'same',
      'same',
    ]);
  });

  it('tells changed, re-worded, moved, added and removed apart', () => {
    const changed = { ...first, text: `${first.text}, hoàn thành trước 30/3` };
    const reworded = item(
      'II.1',
      'Soạn tài liệu truyền thông về phương thức, thủ đoạn của tội phạm mua bán người',
    );
    const moved = { ...third, path: 'II.3' };
    const added = item('II.4', 'Hoàn toàn mới');
    const removed = item('II.5', 'Bị bỏ đi');
    const found = comparePlanText(
      [first, second, third, removed],
      [changed, reworded, moved, added],
    );
    expect(found.map((one) => one.change)).toEqual([
      'changed',
      'changed',
      'changed',
      'added',
      'removed',
    ]);
    expect(found[1]).toEqual({ change: 'changed', before: second, after: reworded });
    expect(found[2]).toEqual({ change: 'changed', before: third, after: moved });
  });

  it('puts an item between two that begin alike without moving what was done to it', () => {
    const opening = 'Tăng cường công tác tuyên truyền, phổ biến pháp luật';
    const one = item('II.1', `${opening} tại các xã biên giới, cửa khẩu`);
    const two = item('II.1', `${opening} trong trường học, ký túc xá`);
    const between = item('II.1', `${opening} trên mạng xã hội và báo điện tử`);
    const mended = item('II.1', `${opening} trong trường học, ký túc xá và khu công nghiệp`);
    expect(comparePlanText([one, two], [one, between, mended])).toEqual([
      { change: 'same', before: one, after: one },
      { change: 'added', after: between },
      { change: 'changed', before: two, after: mended },
    ]);
  });

  it('knows an item that moved to another section with a word mended', () => {
    const moved = item('IV.2', `${third.text} của tỉnh`);
    expect(comparePlanText([first, third], [first, moved])[1]).toEqual({
      change: 'changed',
      before: third,
      after: moved,
    });
  });

  it('uses every old and every new item exactly once', () => {
    const any = fc.record({
      path: fc.constantFrom('I', 'II'),
      text: fc.constantFrom('a b c', 'a b d', 'x y', 'x y z', ''),
    });
    const anyItem = any.map(({ path, text }) => item(path, text));
    fc.assert(
      fc.property(
        fc.array(anyItem, { maxLength: 8 }),
        fc.array(anyItem, { maxLength: 8 }),
        (before, after) => {
          const found = comparePlanText(before, after);
          const olds = found.flatMap((one) => (one.change === 'added' ? [] : [one.before]));
          const news = found.flatMap((one) => (one.change === 'removed' ? [] : [one.after]));
          expect(new Set(olds)).toEqual(new Set(before));
          expect([olds.length, news]).toEqual([before.length, after]);
        },
      ),
    );
  });
});
