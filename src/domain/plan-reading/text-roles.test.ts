import { describe, expect, it } from 'vitest';
import { readAssignedRoles } from './roles.ts';
import { readTextRoles } from './text-roles.ts';

const police = [{ name: 'Công an tỉnh', requested: false }];

describe('roles of a bracket', () => {
  it('“A, B chủ trì, phối hợp C thực hiện”: both lead, C cooperates', () => {
    expect(
      readAssignedRoles(
        'Công an thành phố, Sở Giáo dục và Đào tạo chủ trì, phối hợp các Sở, ngành, địa phương thực hiện',
      ),
    ).toMatchObject({
      lead: ['Công an thành phố', 'Sở Giáo dục và Đào tạo'],
      cooperating: ['các Sở, ngành, địa phương'],
      implementing: [],
    });
  });

  it('“A phối hợp B thực hiện”: A implements, B cooperates', () => {
    expect(readAssignedRoles('Công an tỉnh phối hợp các Sở, ngành thực hiện')).toMatchObject({
      implementing: ['Công an tỉnh'],
      cooperating: ['các Sở, ngành'],
    });
  });

  it('“A chủ trì; B phối hợp thực hiện”: B cooperates', () => {
    expect(readAssignedRoles('Sở Y tế chủ trì; các sở, ngành phối hợp thực hiện')).toMatchObject({
      lead: ['Sở Y tế'],
      cooperating: ['các sở, ngành'],
    });
  });
});

describe('roles of a paragraph', () => {
  it('under an agency’s heading the agency leads if the paragraph says “chủ trì”, else implements', () => {
    expect(readTextRoles('Chủ trì, phối hợp với Sở Y tế rà soát nạn nhân.', police)).toMatchObject({
      lead: ['Công an tỉnh'],
      cooperating: ['Sở Y tế'],
      implementing: [],
    });
    expect(readTextRoles('Tăng cường nắm tình hình.', police).implementing).toEqual([
      'Công an tỉnh',
    ]);
  });

  it('the partner of a subordinate does not cooperate', () => {
    expect(
      readTextRoles('Chỉ đạo Công an xã phối hợp với các đoàn thể tuyên truyền.', police),
    ).toMatchObject({ implementing: ['Công an tỉnh'], cooperating: [] });
  });

  it('“Phối hợp, chỉ đạo A”: A cooperates', () => {
    expect(
      readTextRoles(
        'Phối hợp, chỉ đạo các cơ quan thông tin, truyền thông đẩy mạnh tuyên truyền;',
        [{ name: 'Sở Thông tin và Truyền thông', requested: false }],
      ).cooperating,
    ).toEqual(['các cơ quan thông tin, truyền thông']);
  });

  it('the agency that opens the paragraph implements, or leads if it “chủ trì”', () => {
    expect(readTextRoles('Giao Công an tỉnh chủ trì, theo dõi, đôn đốc.', null).lead).toEqual([
      'Công an tỉnh',
    ]);
    expect(
      readTextRoles('Đề nghị Hội Nông dân tỉnh vận động hội viên tham gia.', null),
    ).toMatchObject({ implementing: ['Hội Nông dân tỉnh'], requested: ['Hội Nông dân tỉnh'] });
  });

  it('two sentences with two subjects are one task with both', () => {
    expect(
      readTextRoles(
        'Các thành viên Ban Chỉ đạo căn cứ nhiệm vụ xây dựng kế hoạch. UBND các xã, phường chỉ đạo rà soát địa bàn.',
        null,
      ).implementing,
    ).toEqual(['Các thành viên Ban Chỉ đạo', 'UBND các xã, phường']);
  });

  it('a paragraph that opens with a different body belongs to that body', () => {
    expect(readTextRoles('Phòng PC02 chủ trì điều tra cơ bản.', police)).toMatchObject({
      lead: ['Phòng PC02'],
      implementing: [],
    });
  });

  it('the body that orders is not the one ordered', () => {
    expect(
      readTextRoles('Bên cạnh đó, UBND tỉnh yêu cầu nâng cao hiệu quả công tác.', null)
        .implementing,
    ).toEqual([]);
  });
});
