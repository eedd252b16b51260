import { describe, expect, it } from 'vitest';
import { decideReport, stillCounts, timingOf } from './decide-report.ts';

describe('a report that an agency owes', () => {
  it('is handed in, accepted, or returned with a reason and handed in again', () => {
    expect(decideReport('waiting', { do: 'hand-in' })).toMatchObject({
      ok: true,
      state: 'submitted',
    });
    expect(decideReport('submitted', { do: 'accept' })).toMatchObject({
      ok: true,
      state: 'accepted',
    });
    expect(decideReport('submitted', { do: 'return', reason: 'thiếu biểu 02' })).toMatchObject({
      ok: true,
      state: 'returned',
    });
    expect(decideReport('returned', { do: 'hand-in' })).toMatchObject({
      ok: true,
      state: 'submitted',
    });
  });

  it('is not returned without a reason, nor accepted before it is handed in', () => {
    expect(decideReport('submitted', { do: 'return', reason: ' ' })).toMatchObject({ ok: false });
    expect(decideReport('waiting', { do: 'accept' })).toMatchObject({
      ok: false,
      refusal: 'report.not-in-state',
    });
  });

  it('keeps the day of its first hand-in when it goes back, unless that was no report', () => {
    const handedIn = { files: 1, note: '' };
    expect(stillCounts(handedIn, { isReport: true })).toBe(true);
    expect(stillCounts({ files: 0, note: 'Số liệu trong công văn 12' }, { isReport: true })).toBe(
      true,
    );
    expect(stillCounts(handedIn, { isReport: false })).toBe(false);
    expect(stillCounts({ files: 0, note: ' ' }, { isReport: true })).toBe(false);
  });

  it('is in time on its last day, late the day after, missing when nothing came', () => {
    const due = { lastDay: '2026-03-15', state: 'submitted' as const };
    expect(timingOf({ ...due, submittedOn: '2026-03-15' }, '2026-03-20')).toBe('on-time');
    expect(timingOf({ ...due, submittedOn: '2026-03-16' }, '2026-03-20')).toBe('late');
    expect(timingOf({ ...due, state: 'waiting', submittedOn: null }, '2026-03-15')).toBe('waiting');
    expect(timingOf({ ...due, state: 'waiting', submittedOn: null }, '2026-03-16')).toBe('missing');
  });
});
