import { afterEach, describe, expect, it } from 'vitest';
import { type Rendered, render } from '#platform/web/testing/render.tsx';
import { AuditFilters, toQuery } from './audit-filters.ts';
import { FilterBar } from './filter-bar.tsx';
import { TrailState } from './trail-state.tsx';

let page: Rendered;
afterEach(() => page.leave());

describe('the state of the trail', () => {
  it('says that a checked trail is whole, with how much was read', async () => {
    page = await render(
      <TrailState
        state={{
          entries: 12_345,
          verification: { at: '2026-03-02T01:00:00Z', entries: 12_345, anchors: 3, faults: [] },
          lastAnchor: { number: 3, at: '2026-03-02T01:00:00Z' },
        }}
      />,
    );
    expect(page.text()).toContain('12.345');
    expect(page.text()).toContain('Nguyên vẹn');
    expect(page.text()).toContain('Số 3, lúc 02/03/2026 08:00');
    expect(page.root.querySelector('[role="alert"]')).toBeNull();
  });

  it('tells every kind of fault in words, and what to do', async () => {
    page = await render(
      <TrailState
        state={{
          entries: 10,
          verification: {
            at: '2026-03-02T01:00:00Z',
            entries: 10,
            anchors: 1,
            faults: [
              { kind: 'altered', lane: 2, number: 7 },
              { kind: 'missing', lane: 2, from: 8, to: 9 },
              { kind: 'unlinked', lane: 3, number: 1 },
              { kind: 'truncated', lane: 4, last: 2, expected: 9 },
              { kind: 'rewritten', lane: 5, number: 4, anchor: 1 },
              { kind: 'anchor-broken', anchor: 1 },
              { kind: 'anchor-lost', anchor: 2 },
            ],
          },
          lastAnchor: null,
        }}
      />,
    );
    const alert = page.root.querySelector('[role="alert"]')?.textContent ?? '';
    expect(alert).toContain('Làn 2, dòng 7: nội dung đã bị sửa.');
    expect(alert).toContain('thiếu dòng 8 đến 9');
    expect(alert).toContain('dừng ở dòng 2, đáng lẽ phải có 9 dòng');
    expect(alert).toContain('Mốc neo số 2 đã tải về không còn');
    expect(alert).not.toContain('{{');
    expect(page.text()).toContain('7 chỗ không khớp');
    expect(page.text()).toContain('Chưa có mốc neo');
  });

  it('does not call a trail whole that was never checked', async () => {
    page = await render(
      <TrailState state={{ entries: 0, verification: null, lastAnchor: null }} />,
    );
    expect(page.text()).toContain('Chưa kiểm tra lần nào');
    expect(page.text()).not.toContain('Nguyên vẹn');
  });
});

describe('the filters', () => {
  it('drop one officer again, and name acts where they have a name', async () => {
    const changes: unknown[] = [];
    page = await render(
      <FilterBar
        filters={AuditFilters.parse({ officerId: '0d4b2c1e-6c7f-4a52-9f37-0b6f6d1f7f10' })}
        actions={['tip.opened', 'task.progress']}
        onChange={(change) => changes.push(change)}
      />,
    );
    await page.click(page.button('Bỏ lọc: Một cán bộ'));
    expect(changes).toEqual([{ officerId: undefined }]);
    expect(page.text()).toContain('Nguồn tin: mở nội dung được bảo vệ');
    expect(page.text()).toContain('Nhiệm vụ: báo tiến độ');
    expect([...page.root.querySelectorAll('select')].every((one) => one.labels?.length)).toBe(true);
  });

  it('become a first day counted from the server’s today', async () => {
    page = await render(<span />);
    const filters = AuditFilters.parse({ days: '7', outcome: 'refused' });
    expect(toQuery(filters, '2026-03-02')).toEqual({ outcome: 'refused', from: '2026-02-24' });
    expect(toQuery(AuditFilters.parse({ days: 0 }), '2026-03-02')).toEqual({});
  });
});
