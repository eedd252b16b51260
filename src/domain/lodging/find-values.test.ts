import { describe, expect, it } from 'vitest';
import { findValues } from './find-values.ts';

describe('values among the words of a sender', () => {
  it('are found however they are spaced, each once', () => {
    const text =
      'Gọi 0912 345 678 hoặc +84912.345.679, xe 51A-123.45, lại gọi 0912345678. Xe máy 29-X1 234.56';
    expect(findValues(text)).toEqual([
      { kind: 'phone', value: '0912 345 678' },
      { kind: 'phone', value: '+84912.345.679' },
      { kind: 'plate', value: '51A-123.45' },
      { kind: 'plate', value: '29-X1 234.56' },
    ]);
  });

  it.each(['năm 2026, 3 người', '12345678901234567890', 'số 12 đường 30 tháng 4', ''])(
    'are not in %j',
    (text) => {
      expect(findValues(text)).toEqual([]);
    },
  );
});
