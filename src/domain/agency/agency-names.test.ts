import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ABBREVIATIONS, expandAbbreviations } from '#domain/agency/abbreviations.ts';
import { ADDRESSEE_GROUPS } from '#domain/agency/addressee-groups.ts';
import { type IssuerContext, readAgencyName } from '#domain/agency/read-agency-name.ts';

/** A centrally run city's plan of 2024. */
const CITY: IssuerContext = {
  level: 'province',
  place: { kind: 'thành phố', name: 'Hải Phòng' },
  province: { kind: 'thành phố', name: 'Hải Phòng' },
  planDate: Temporal.PlainDate.from('2024-02-01'),
  confirmationDate: Temporal.PlainDate.from('2026-11-21'),
};
/** A district-level city's plan of 2024. */
const DISTRICT_CITY: IssuerContext = {
  ...CITY,
  level: 'district',
  place: { kind: 'thành phố', name: 'Lai Châu' },
  province: { kind: 'tỉnh', name: 'Lai Châu' },
};
/** A province's plan of 2017. */
const PROVINCE: IssuerContext = {
  ...CITY,
  place: { kind: 'tỉnh', name: 'Nghệ An' },
  province: { kind: 'tỉnh', name: 'Nghệ An' },
  planDate: Temporal.PlainDate.from('2017-08-01'),
};

function told(name: string, issuer: IssuerContext): string {
  const step = readAgencyName(name, issuer);
  if (step.status === 'unknown') {
    return 'unknown';
  }
  if (step.status === 'several') {
    return `several: ${step.readAs.join(', ')}`;
  }
  const { reading } = step;
  const kind =
    reading.form === 'group'
      ? `group ${reading.group.code}`
      : [reading.kind, reading.level, reading.placeName].filter((one) => one !== null).join(' ');
  return step.proposed ? `${kind} (proposed)` : kind;
}

describe('abbreviations', () => {
  it.each([
    ['UBND các quận, huyện', 'Ủy ban nhân dân các quận, huyện'],
    ['Sở LĐTBXH', 'Sở Lao động - Thương binh và Xã hội'],
    ['Viện KSND TP', 'Viện kiểm sát nhân dân thành phố'],
    ['Hội LHPN TP', 'Hội Liên hiệp Phụ nữ thành phố'],
    ['BCH BĐBP tỉnh', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh'],
    ['UBMTTQVN TP', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố'],
    ['Sở TP', 'Sở Tư pháp'],
    ['TT Tỉnh ủy', 'Thường trực Tỉnh ủy'],
    ['Đài PT-TH tỉnh', 'Đài Phát thanh và Truyền hình tỉnh'],
    ['CATP', 'Công an thành phố'],
  ])('%s is %s', (short, full) => {
    expect(expandAbbreviations(short)).toBe(full);
  });

  it('leaves whole words alone', () => {
    for (const name of ['Công an tỉnh', 'Sở Y tế', 'Tổ chức', 'Ban Quản lý']) {
      expect(expandAbbreviations(name)).toBe(name);
    }
    expect(new Set(ABBREVIATIONS.map((row) => row.short)).size).toBe(ABBREVIATIONS.length);
  });
});

describe('step 1: a name with its issuer tells the kind', () => {
  it.each([
    ['Công an thành phố', 'provincial-police province'],
    ['Bộ Chỉ huy Bộ đội Biên phòng', 'border-guard-command province'],
    ['Viện Kiểm sát nhân dân thành phố', 'provincial-procuracy province'],
    ['Tòa án nhân dân thành phố', 'provincial-court province'],
    ['Toà án nhân dân thành phố', 'provincial-court province'],
    ['Hội Liên hiệp Phụ nữ', 'womens-union province'],
    ['Đài Phát thanh và Truyền hình Hải Phòng', 'media province'],
    ['Sở Thông tin và Truyền thông', 'department-information province'],
    ['Sở Lao động - Thương binh và Xã hội', 'department-labour province'],
    ['Sở Văn hóa và Thể thao', 'department-culture province'],
    ['Sở Ngoại vụ', 'department-foreign-affairs province'],
    ['Cục Hải quan thành phố', 'customs province'],
    ['Bộ Chỉ huy quân sự thành phố', 'military-command province'],
    ['Ban Chỉ đạo 799 thành phố', 'provincial-steering-committee province'],
    ['Ban Chỉ đạo 138/CP', 'central-steering-committee central'],
    ['Bộ Công an', 'ministry central'],
    ['Công an quận Hồng Bàng', 'district-police district hong bang'],
    ['Công an xã An Hưng', 'commune-police commune an hung'],
    ['TTTU', 'party-committee province'],
    ['Đề nghị Hội Liên hiệp Phụ nữ thành phố', 'womens-union province'],
    ['Công an thành phố (Cơ quan thường trực Ban Chỉ đạo)', 'provincial-police province'],
  ])('%s in a city’s plan is %s', (name, kind) => {
    expect(told(name, CITY)).toBe(kind);
  });

  it.each([
    ['Công an thành phố', 'district-police district'],
    ['Hội Liên hiệp Phụ nữ thành phố', 'womens-union district'],
    ['Ban Dân vận Thành ủy', 'party-mass-mobilisation-board district'],
    ['Phòng Lao động - Thương binh và Xã hội thành phố', 'district-division district Lai Châu'],
    ['Công an tỉnh', 'provincial-police province'],
    ['Hội Liên hiệp Phụ nữ xã, phường', 'group commune-womens-unions'],
    ['UBND các xã, phường', 'group commune-committees'],
    ['Thành viên Ban Chỉ đạo mô hình', 'group committee-members'],
    ['Các thành viên Ban Chỉ đạo mô hình', 'group committee-members'],
  ])('%s in a district city’s plan is %s', (name, kind) => {
    expect(told(name, DISTRICT_CITY)).toBe(kind);
  });

  it.each([
    ['Công an tỉnh', 'provincial-police province'],
    ['Công an tỉnh Nghệ An', 'provincial-police province'],
    ['Công an thành phố Vinh', 'district-police district vinh'],
    ['Viện KSND tỉnh', 'provincial-procuracy province'],
    ['Tỉnh đoàn', 'youth-union province'],
    ['Ủy ban Mặt trận Tổ quốc tỉnh', 'fatherland-front province'],
    ['Sở Tư pháp tỉnh', 'department-justice province'],
    ['Ủy ban nhân dân các huyện, thành phố, thị xã', 'group district-committees'],
    ['Ủy ban nhân dân các huyện, thành, thị', 'group district-committees'],
    ['UBND các huyện, thị, thành phố', 'group district-committees'],
    ['các cơ quan ban, ngành, đoàn thể các cấp', 'group sectors-and-organisations'],
    ['Các sở, ban, ngành, đoàn thể cấp tỉnh', 'group sectors-and-organisations'],
    ['Viện kiểm sát nhân dân khu vực 2', 'regional-procuracy region 2'],
    ['Đồn Biên phòng Cửa Rào', 'border-post base cua rao'],
    ['Đoàn xã Tam Hợp', 'youth-union commune tam hop'],
    ['UB MTTQ VN xã Tam Hợp', 'fatherland-front commune tam hop'],
    ['Báo và Phát thanh, truyền hình tỉnh', 'media province'],
    ['Ủy ban nhân dân huyện Kỳ Sơn', 'district-peoples-committee district ky son'],
  ])('%s in a province’s plan is %s', (name, kind) => {
    expect(told(name, PROVINCE)).toBe(kind);
  });

  it.each([
    ['Các Sở, ngành, địa phương', 'sectors-and-localities'],
    ['các Sở, ngành, địa phương liên quan', 'sectors-and-localities'],
    ['Các Sở, ngành', 'sectors'],
    ['các sở, ban ngành', 'sectors'],
    ['Sở, ban, ngành TP', 'sectors'],
    ['Các Sở, ban, ngành thành viên', 'member-sectors'],
    ['Các Sở, ban, ngành thành viên BCĐ 799/TP', 'member-sectors'],
    ['Ủy ban nhân dân các quận, huyện', 'district-committees'],
    ['Ủy ban nhân dân quận, huyện', 'district-committees'],
    ['các tổ chức chính trị - xã hội thành phố', 'socio-political-organisations'],
    [
      'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội thành phố',
      'front-and-organisations',
    ],
    ['UBMTTQVN TP và các đoàn thể', 'front-and-organisations'],
    ['Công an đơn vị, địa phương', 'police-units'],
    ['lực lượng Công an xã, phường, thị trấn', 'commune-police'],
    ['các cơ quan tiến hành tố tụng', 'procedural-bodies'],
    ['UBND các xã, phường, đặc khu', 'commune-committees'],
    ['các địa phương', 'localities'],
    ['Các cấp, các ngành', 'sectors-and-localities'],
    ['Mặt trận Tổ quốc và các tổ chức chính trị - xã hội', 'front-and-organisations'],
    ['Phòng Văn hóa và Thông tin các huyện, thành phố', 'district-divisions'],
    ['các trường học trên địa bàn', 'schools'],
  ])('%s is the group %s', (name, code) => {
    expect(told(name, CITY)).toBe(`group ${code}`);
  });

  it('shows a corrected spelling as a proposal only', () => {
    expect(told('Công ân thành phố', CITY)).toBe('provincial-police province');
    expect(told('Cộng an thành phô', CITY)).not.toContain('proposed');
    expect(told('Cong ann thành phố', CITY)).toBe('provincial-police province (proposed)');
    expect(told('Sở Thông tin và Truyền thôn', CITY)).toBe(
      'department-information province (proposed)',
    );
    expect(told('Sở Lao độg - Thương binh và Xã hội', CITY)).toBe(
      'department-labour province (proposed)',
    );
    expect(told('Viện kiêm sát nhân nhân thành phố', CITY)).toBe(
      'provincial-procuracy province (proposed)',
    );
  });

  it('knows nothing of strangers', () => {
    for (const name of [
      'Trường Đại học Y',
      'V01',
      'Hội Người mù quốc tế',
      'Phòng: NCKTGS',
      'Phòng Lao động - Thương binh và Xã hội',
      'Đoàn giám sát',
      '',
      'Ông A',
    ]) {
      expect(told(name, CITY), name).toBe('unknown');
    }
  });

  it('reads the same with and without marks, in either encoding', () => {
    const names = [
      'Công an thành phố',
      'Hội Liên hiệp Phụ nữ',
      'Các Sở, ngành, địa phương',
      'Sở Ngoại vụ',
      'Tòa án nhân dân thành phố',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.boolean(),
        fc.boolean(),
        (name, decomposed, upper) => {
          const coded = decomposed ? name.normalize('NFD') : name;
          expect(told(upper ? coded.toLowerCase() : coded, CITY)).toBe(told(name, CITY));
        },
      ),
    );
  });

  it('has groups with codes of their own and patterns that compile', () => {
    expect(new Set(ADDRESSEE_GROUPS.map((group) => group.code)).size).toBe(ADDRESSEE_GROUPS.length);
    for (const pattern of ADDRESSEE_GROUPS.flatMap((group) => group.patterns)) {
      expect(() => new RegExp(pattern)).not.toThrow();
    }
  });
});
