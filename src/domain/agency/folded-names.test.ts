import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Agency, AgencyDirectory } from '#domain/agency/agency.ts';
import { listByName } from '#domain/agency/folded-names.ts';

describe('finding an agency by its written name', () => {
  it('knows names and aliases, whatever their case, marks and abbreviations', () => {
    const directory = directoryOf([agency('police', 'Công an tỉnh', ['CAT Lam Sơn'])]);
    for (const written of [
      'Công an tỉnh',
      'công  an TỈNH',
      'Đề nghị Công an tỉnh',
      'CAT Lam Sơn',
    ]) {
      expect(idsOf(written, directory), written).toEqual(['police']);
    }
    expect(idsOf('Công an', directory)).toEqual([]);
  });

  it('lists every agency of a shared name in the directory’s order, each once', () => {
    const directory = directoryOf([
      agency('first', 'Sở Mẫu', ['SỞ MẪU', 'Mẫu']),
      agency('second', 'Sở Khác', ['Mẫu']),
    ]);
    expect(idsOf('Mẫu', directory)).toEqual(['first', 'second']);
    expect(idsOf('Sở Mẫu', directory)).toEqual(['first']);
  });

  it('folds the names of a directory once, and those of another one anew', () => {
    let looked = 0;
    const watched = {
      ...agency('health', 'Sở Y tế', []),
      get aliases() {
        looked += 1;
        return ['SYT'];
      },
    };
    const directory = directoryOf([watched]);
    for (let times = 0; times < 30; times += 1) {
      expect(idsOf('SYT', directory)).toEqual(['health']);
    }
    expect(looked).toBe(1);
    expect(idsOf('SYT', directoryOf([agency('other', 'Sở Y tế', ['SYT'])]))).toEqual(['other']);
  });
});

function idsOf(written: string, directory: AgencyDirectory): string[] {
  return listByName(written, directory).map((one) => one.id);
}

function directoryOf(agencies: readonly Agency[]): AgencyDirectory {
  return { agencies, successions: [], members: [], findFormerDistrict: () => null };
}

function agency(id: string, name: string, aliases: readonly string[]): Agency {
  return {
    id,
    kind: 'department-health',
    level: 'province',
    name,
    aliases,
    placeId: 'p',
    placeName: 'Lam Sơn',
    validFrom: Temporal.PlainDate.from('2020-01-01'),
    validTo: null,
  };
}
