import { describe, expect, it } from 'vitest';
import { listNameLikeRuns } from '#domain/text/name-like-runs.ts';

describe('the runs of words that could be a name', () => {
  it('do not cross the end of a sentence, and take long numbers out', () => {
    const { names, numbers } = listNameLikeRuns('Gặp Lò Văn Á. Gọi 0977 123 499 ngay');
    expect(names).toContain('Lò Văn Á');
    expect(names).not.toContain('Á Gọi');
    expect(numbers).toEqual(['0977 123 499']);
  });
});
