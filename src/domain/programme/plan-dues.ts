import type { ReportState } from './decide-report.ts';

/** A report that an agency owes, as it stands. */
export interface OwedReport {
  id: string;
  agencyId: string;
  periodCode: string;
  lastDay: string;
  state: ReportState;
}

/** A report that the corrected plan asks of an agency. */
export interface WantedReport {
  agencyId: string;
  periodCode: string;
  lastDay: string;
}

/** What becomes of the reports owed under one duty. */
export interface DuesCorrection<Wanted extends WantedReport> {
  moved: { id: string; to: Wanted; state: ReportState }[];
  added: Wanted[];
  cancelled: string[];
}

/**
 * Decides what a corrected reporting duty does to the reports owed: the same agency and period is
 * the same report, and where the period is only a day, the agency's next one. What was handed in
 * stays as it is; what is not asked any more is cancelled; nothing is asked for a day already past.
 */
export function decideDues<Wanted extends WantedReport>(
  owed: readonly OwedReport[],
  wanted: readonly Wanted[],
  today: string,
): DuesCorrection<Wanted> {
  const pairs = pairDues(owed, wanted);
  const paired = new Set(pairs.map(({ row }) => row.id));
  const answered = new Set(pairs.map(({ want }) => want));
  return {
    moved: pairs.flatMap(({ row, want }) => moveOf(row, want, today)),
    added: wanted.filter((want) => !answered.has(want) && want.lastDay >= today),
    cancelled: owed.filter((row) => !paired.has(row.id) && isOpen(row)).map((row) => row.id),
  };
}

interface Pair<Wanted> {
  row: OwedReport;
  want: Wanted;
}

function pairDues<Wanted extends WantedReport>(
  owed: readonly OwedReport[],
  wanted: readonly Wanted[],
): Pair<Wanted>[] {
  const exact = wanted.flatMap((want) => {
    const row = owed.find((one) => keyOf(one) === keyOf(want));
    return row === undefined ? [] : [{ row, want }];
  });
  const rest = wanted.filter((want) => !exact.some((pair) => pair.want === want));
  const used = new Set(exact.map(({ row }) => row.id));
  const shifted = rest.flatMap((want) => {
    const row = owed.find(
      (one) =>
        !used.has(one.id) &&
        one.agencyId === want.agencyId &&
        one.state !== 'cancelled' &&
        isSingle(one) &&
        isSingle(want),
    );
    if (row === undefined) {
      return [];
    }
    used.add(row.id);
    return [{ row, want }];
  });
  return [...exact, ...shifted];
}

function moveOf<Wanted extends WantedReport>(
  row: OwedReport,
  want: Wanted,
  today: string,
): DuesCorrection<Wanted>['moved'] {
  const isBack = row.state === 'cancelled' && want.lastDay >= today;
  if (isBack) {
    return [{ id: row.id, to: want, state: 'waiting' }];
  }
  const isSame = row.lastDay === want.lastDay && row.periodCode === want.periodCode;
  return isOpen(row) && !isSame ? [{ id: row.id, to: want, state: row.state }] : [];
}

function isOpen(row: OwedReport): boolean {
  return row.state === 'waiting' || row.state === 'returned';
}

/** Asked for once: the period is only the day itself. */
function isSingle(due: { periodCode: string }): boolean {
  return due.periodCode.startsWith('once-');
}

function keyOf(due: { agencyId: string; periodCode: string }): string {
  return `${due.agencyId} ${due.periodCode}`;
}
