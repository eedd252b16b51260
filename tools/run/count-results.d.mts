export interface Count {
  passed: number;
  failed: number;
  skipped: number;
  samplesRun: number;
  samplesNotRun: number;
}

export function countReport(path: string, status: number | null): Count;
export function nothing(): Count;
export function add(one: Count, other: Count): Count;
export function closingLine(count: Count): string;
