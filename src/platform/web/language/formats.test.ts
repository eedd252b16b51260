import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatDay,
  formatInstant,
  formatLongDay,
  formatNumber,
  formatPercent,
} from './formats.ts';

describe('formats', () => {
  it('writes days as dd/MM/yyyy and moments by the clock of Vietnam', () => {
    expect(formatDay('2026-03-05')).toBe('05/03/2026');
    expect(formatInstant('2026-11-20T17:48:00Z')).toBe('21/11/2026\u00a000:48');
  });

  it('writes the long day as the office says it', () => {
    expect(formatLongDay('2026-11-23', 'vi')).toBe('Thứ Hai, 23 tháng 11 năm 2026');
    expect(formatLongDay('2026-11-22', 'en')).toBe('Sunday, 22 November 2026');
  });

  it('writes numbers with dots for thousands and a comma for decimals', () => {
    expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
    expect(formatNumber(-2, 'vi')).toBe('−2');
  });

  it('keeps a number and its unit on one line', () => {
    expect(formatPercent(86, 'vi')).toBe('86\u00a0%');
    expect(formatPercent(86.25, 'vi')).toBe('86,3\u00a0%');
    expect(formatBytes(25 * 1024 * 1024, 'vi')).toBe('25\u00a0MB');
  });
});
