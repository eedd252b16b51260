import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ADDRESSEE_GROUPS } from '#domain/agency/addressee-groups.ts';
import type { Agency, AgencyDirectory } from '#domain/agency/agency.ts';
import type { AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';
import { AGENCY_KINDS } from '#domain/agency/agency-kinds.ts';
import { snapshotGroup } from '#domain/agency/group-members.ts';
import { KIND_SUCCESSIONS } from '#domain/agency/kind-successions.ts';
import type { PresentStep } from '#domain/agency/name-resolution.ts';
import type { IssuerContext } from '#domain/agency/read-agency-name.ts';
import { resolveAgencyName } from '#domain/agency/resolve-agency-name.ts';

/** An invented province, Lam Sơn, with the former district Mường Tè Nhỏ made of two communes. */
const AGENCIES: readonly Agency[] = [
  agency('committee', 'provincial-steering-committee', 'province', 'Ban Chỉ đạo 138 tỉnh'),
  agency('ubnd', 'provincial-peoples-committee', 'province', 'Ủy ban nhân dân tỉnh'),
  agency('police', 'provincial-police', 'province', 'Công an tỉnh'),
  agency('health', 'department-health', 'province', 'Sở Y tế'),
  agency('home', 'department-home-affairs', 'province', 'Sở Nội vụ'),
  agency(
    'labour',
    'department-labour',
    'province',
    'Sở Lao động - Thương binh và Xã hội',
    '2010-01-01',
    '2025-02-28',
  ),
  agency('science', 'department-science', 'province', 'Sở Khoa học và Công nghệ'),
  agency('finance', 'department-finance', 'province', 'Sở Tài chính'),
  agency('office', 'peoples-committee-office', 'province', 'Văn phòng Ủy ban nhân dân tỉnh'),
  agency('border', 'border-guard-command', 'province', 'Ban Chỉ huy Bộ đội Biên phòng tỉnh'),
  agency('women', 'womens-union', 'province', 'Hội Liên hiệp Phụ nữ tỉnh'),
  agency('media', 'media', 'province', 'Báo và Đài Phát thanh - Truyền hình Lam Sơn'),
  agency('propaganda', 'party-propaganda-board', 'province', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'),
  agency('vks-1', 'regional-procuracy', 'region', 'Viện kiểm sát nhân dân khu vực 1'),
  agency('vks-2', 'regional-procuracy', 'region', 'Viện kiểm sát nhân dân khu vực 2'),
  agency('court-1', 'regional-court', 'region', 'Tòa án nhân dân khu vực 1'),
  agency(
    'ubnd-a',
    'commune-peoples-committee',
    'commune',
    'Ủy ban nhân dân xã Bản Lác',
    '2025-07-01',
    null,
    'a',
  ),
  agency(
    'ubnd-b',
    'commune-peoples-committee',
    'commune',
    'Ủy ban nhân dân xã Bản Mòng',
    '2025-07-01',
    null,
    'b',
  ),
  agency(
    'ubnd-c',
    'commune-peoples-committee',
    'commune',
    'Ủy ban nhân dân phường Lam Thành',
    '2025-07-01',
    null,
    'c',
  ),
  agency('ca-a', 'commune-police', 'commune', 'Công an xã Bản Lác', '2025-07-01', null, 'a'),
  agency('ca-b', 'commune-police', 'commune', 'Công an xã Bản Mòng', '2025-07-01', null, 'b'),
  agency(
    'women-a',
    'womens-union',
    'commune',
    'Hội Liên hiệp Phụ nữ xã Bản Lác',
    '2025-07-01',
    null,
    'a',
  ),
  agency('old-youth', 'youth-union', 'province', 'Tỉnh đoàn', '2010-01-01', '2025-12-31'),
  agency('new-youth', 'youth-union', 'province', 'Đoàn Thanh niên tỉnh', '2026-01-01'),
  agency('old-red', 'red-cross', 'province', 'Hội Chữ thập đỏ tỉnh', '2010-01-01', '2025-12-31'),
];
const DIRECTORY: AgencyDirectory = {
  agencies: AGENCIES,
  successions: [
    {
      fromId: 'old-youth',
      toId: 'new-youth',
      share: 'whole',
      on: day('2026-01-01'),
      basis: 'Quyết định 01',
    },
    {
      fromId: 'old-red',
      toId: 'health',
      share: 'part',
      on: day('2026-01-01'),
      basis: 'Quyết định 02',
    },
    {
      fromId: 'old-red',
      toId: 'women',
      share: 'part',
      on: day('2026-01-01'),
      basis: 'Quyết định 02',
    },
  ],
  members: [
    { committeeId: 'committee', agencyId: 'health', from: day('2020-01-01'), to: null },
    { committeeId: 'committee', agencyId: 'women', from: day('2020-01-01'), to: null },
    {
      committeeId: 'committee',
      agencyId: 'science',
      from: day('2020-01-01'),
      to: day('2025-01-01'),
    },
  ],
  findFormerDistrict: (name) =>
    ({
      'muong te nho': { placeIds: ['a', 'b'], isSplit: false },
      'song lam': { placeIds: ['b', 'c'], isSplit: true },
    })[name] ?? null,
  findFormerCommune: (name) =>
    ({
      'ban lac ha': { placeIds: ['a', 'b'], isSplit: true },
      'ban lac thuong': { placeIds: ['a'], isSplit: false },
    })[name] ?? null,
};
const ISSUER: IssuerContext = {
  level: 'province',
  place: { kind: 'tỉnh', name: 'Lam Sơn' },
  province: { kind: 'tỉnh', name: 'Lam Sơn' },
  planDate: day('2024-02-01'),
  confirmationDate: day('2026-11-21'),
};

function day(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}

function agency(
  id: string,
  kind: AgencyKind,
  level: AgencyLevel,
  name: string,
  from = '2010-01-01',
  to: string | null = null,
  placeId = 'province',
): Agency {
  return {
    id,
    kind,
    level,
    name,
    aliases: [],
    placeId,
    placeName: { a: 'Bản Lác', b: 'Bản Mòng', c: 'Lam Thành' }[placeId] ?? 'Lam Sơn',
    validFrom: day(from),
    validTo: to === null ? null : day(to),
  };
}

function ids(step: PresentStep): string {
  switch (step.status) {
    case 'resolved':
      return `${step.through}: ${step.agencies.map((one) => one.id).join(' ')}`;
    case 'several':
    case 'split':
      return `${step.status}: ${step.choices.map((one) => one.agencies.map((each) => each.id).join('+')).join(' | ')}`;
    case 'unknown':
      return `unknown: ${step.reason}`;
  }
}

function present(name: string, issuer = ISSUER): string {
  return ids(resolveAgencyName(name, issuer, DIRECTORY).present);
}

describe('a name of 2024 confirmed in 2026', () => {
  it.each([
    ['Công an tỉnh', 'same: police'],
    ['Sở Y tế', 'same: health'],
    ['Bộ Chỉ huy Bộ đội Biên phòng tỉnh', 'same: border'],
    ['Hội LHPN tỉnh', 'same: women'],
    ['Sở Lao động - Thương binh và Xã hội', 'several: health | home |  | police'],
    ['Sở Kế hoạch và Đầu tư', 'succession: finance'],
    ['Sở Thông tin và Truyền thông', 'several: science | '],
    ['Sở Ngoại vụ', 'succession: office'],
    ['Ban Dân vận Tỉnh ủy', 'succession: propaganda'],
    ['Đài Phát thanh và Truyền hình tỉnh', 'same: media'],
    ['Báo Lam Sơn', 'same: media'],
    ['Tỉnh đoàn', 'succession: new-youth'],
    ['Hội Chữ thập đỏ', 'split: health | women'],
    ['UBND huyện Mường Tè Nhỏ', 'succession: ubnd-a ubnd-b'],
    ['UBND huyện Sông Lam', 'split: ubnd-b+ubnd-c'],
    ['UBND huyện Xa Lạ', 'unknown: area-not-recorded'],
    ['Công an huyện Mường Tè Nhỏ', 'several: ca-a+ca-b | police'],
    ['Hội Liên hiệp Phụ nữ huyện Mường Tè Nhỏ', 'succession: women-a'],
    ['Viện kiểm sát nhân dân huyện Mường Tè Nhỏ', 'several: vks-1 | vks-2'],
    ['Tòa án nhân dân huyện Mường Tè Nhỏ', 'succession: court-1'],
    ['Công an xã Bản Lác', 'same: ca-a'],
    ['Ủy ban nhân dân xã Bản Lác Hạ', 'split: ubnd-a | ubnd-b'],
    ['UBND xã Bản Lác Thượng', 'succession: ubnd-a'],
    ['Công an xã Bản Lác Hạ', 'split: ca-a | ca-b'],
    ['Sở Du lịch', 'unknown: no-agency'],
    ['Ban Quản trị chung cư', 'unknown: name'],
  ])('%s now is %s', (name, expected) => {
    expect(present(name)).toBe(expected);
  });

  it('keeps the agency of that time for history', () => {
    const found = resolveAgencyName('Sở LĐTBXH', ISSUER, DIRECTORY);
    expect(found.past.status === 'resolved' && found.past.agencies.map((one) => one.id)).toEqual([
      'labour',
    ]);
    expect(resolveAgencyName('Sở Kế hoạch và Đầu tư', ISSUER, DIRECTORY).past.status).toBe(
      'described',
    );
  });

  it('names the field of each successor to choose from', () => {
    const { present: step } = resolveAgencyName('Sở LĐTBXH', ISSUER, DIRECTORY);
    expect(step.status === 'several' && step.choices[0]?.successor?.vi).toContain('nạn nhân');
  });

  it('stays what it was when confirmed before the change', () => {
    expect(present('Sở LĐTBXH', { ...ISSUER, confirmationDate: day('2024-02-10') })).toBe(
      'same: labour',
    );
  });

  it('reads a division of a former district city as commune committees or the health department', () => {
    const city: IssuerContext = {
      ...ISSUER,
      level: 'district',
      place: { kind: 'thành phố', name: 'Mường Tè Nhỏ' },
    };
    expect(present('Phòng Lao động - Thương binh và Xã hội thành phố', city)).toBe(
      'several: ubnd-a+ubnd-b | health',
    );
    expect(present('Phòng Tư pháp thành phố', city)).toBe('succession: ubnd-a ubnd-b');
    expect(present('UBND các xã, phường', city)).toBe('group: ubnd-a ubnd-b');
  });
});

describe('groups', () => {
  it.each([
    ['UBND các quận, huyện', 'group: ubnd-a ubnd-b ubnd-c'],
    ['UBND các xã, phường', 'group: ubnd-a ubnd-b ubnd-c'],
    ['Công an các xã, phường', 'group: ca-a ca-b'],
    ['các tổ chức chính trị - xã hội', 'group: women new-youth'],
    ['Các Sở, ngành', 'group: police health home science finance border'],
    [
      'Các Sở, ngành, địa phương',
      'group: police health home science finance border ubnd-a ubnd-b ubnd-c',
    ],
    ['Thành viên Ban Chỉ đạo', 'group: health women'],
    ['Các Sở, ban, ngành thành viên', 'group: health women'],
  ])('%s are %s', (name, expected) => {
    expect(present(name)).toBe(expected);
  });

  it('are stored as a snapshot of the day of confirmation', () => {
    const group = ADDRESSEE_GROUPS.find((one) => one.code === 'commune-committees');
    expect(group && snapshotGroup(group, 'UBND các xã, phường', ISSUER, DIRECTORY)).toEqual({
      groupCode: 'commune-committees',
      written: 'UBND các xã, phường',
      on: ISSUER.confirmationDate,
      memberIds: ['ubnd-a', 'ubnd-b', 'ubnd-c'],
    });
  });

  it('take in only agencies that exist on the day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ADDRESSEE_GROUPS),
        fc.integer({ min: 0, max: 6000 }),
        (group, days) => {
          const on = day('2012-01-01').add({ days });
          const taken = snapshotGroup(group, '', { ...ISSUER, confirmationDate: on }, DIRECTORY);
          for (const id of taken.memberIds) {
            const member = AGENCIES.find((one) => one.id === id);
            expect(member && Temporal.PlainDate.compare(member.validFrom, on) <= 0).toBe(true);
            expect(
              member?.validTo == null || Temporal.PlainDate.compare(on, member.validTo) <= 0,
            ).toBe(true);
          }
          expect(new Set(taken.memberIds).size).toBe(taken.memberIds.length);
        },
      ),
    );
  });
});

describe('successions of kinds as data', () => {
  it('leave no ended kind without successors', () => {
    const followed = new Set(KIND_SUCCESSIONS.map((row) => row.from));
    const ended = AGENCY_KINDS.filter((row) => row.validTo !== undefined).map((row) => row.code);
    expect(ended.filter((code) => !followed.has(code))).toEqual([]);
  });

  it('begin on the day after the kind’s last', () => {
    for (const row of KIND_SUCCESSIONS) {
      const { validTo } = AGENCY_KINDS.find((kind) => kind.code === row.from) ?? {};
      if (validTo !== undefined) {
        expect(day(validTo).add({ days: 1 }).toString(), row.from).toBe(row.on);
      }
    }
  });
});

describe('every resolution', () => {
  it('never answers with an agency that has ended, and never throws', () => {
    const words = [
      'Công an',
      'Sở Y tế',
      'UBND',
      'huyện',
      'tỉnh',
      'các',
      'xã, phường',
      'Mường Tè Nhỏ',
      'thành phố',
      'Hội LHPN',
      ',',
      'Báo',
      '(',
      'Sông Lam',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 5 }), (picked) => {
        const { present: step } = resolveAgencyName(picked.join(' '), ISSUER, DIRECTORY);
        const found =
          step.status === 'resolved'
            ? step.agencies
            : step.status === 'unknown'
              ? []
              : step.choices.flatMap((choice) => choice.agencies);
        expect(found.every((one) => one.validTo === null)).toBe(true);
        expect(step.status === 'resolved' && found.length === 0).toBe(false);
      }),
    );
  });
});
