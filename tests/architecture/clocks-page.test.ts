import { describe, expect, it } from 'vitest';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import { writeClockPage } from '../../tools/clock-page.ts';
import { readHouseFile } from './tracked-files.ts';

describe('the page of the clocks', () => {
  it('says what the rules say: write it again with `npm exec -- node tools/write-clocks.ts`', () => {
    expect(readHouseFile('docs/clocks.md')).toBe(writeClockPage());
  });

  it('has a row for every rule', () => {
    const page = readHouseFile('docs/clocks.md');
    const rows = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, id]) => id);
    expect(rows).toEqual(CLOCK_RULES.map((rule) => rule.id));
  });

  it('goes stale when a rule changes', () => {
    const changed = CLOCK_RULES.map((rule) => ({
      ...rule,
      versions: rule.versions.map((version) => ({ ...version, length: { days: 99 } })),
    }));
    expect(writeClockPage(changed)).not.toBe(writeClockPage());
  });
});
