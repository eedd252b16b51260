import { describe, expect, it } from 'vitest';
import { readAgencies } from './agencies.ts';
import { readWholeList } from './whole-lists.ts';

function names(text: string): string[] | null {
  return readAgencies(text, 0)?.agencies.map((agency) => agency.name) ?? null;
}

describe('splitting a list of agencies', () => {
  it('splits at commas and at “và” between two agencies, and ends at the verb', () => {
    expect(
      names('Công an tỉnh, Sở Thông tin và Truyền thông và các Sở, ngành, địa phương thực hiện'),
    ).toEqual(['Công an tỉnh', 'Sở Thông tin và Truyền thông', 'các Sở, ngành, địa phương']);
  });

  it('keeps names with commas, dashes and “và” whole', () => {
    expect(
      names('Sở Văn hóa, Thể thao và Du lịch; Sở Lao động - Thương binh và Xã hội chủ trì'),
    ).toEqual(['Sở Văn hóa, Thể thao và Du lịch', 'Sở Lao động - Thương binh và Xã hội']);
  });

  it('keeps the Fatherland Front with the socio-political organisations', () => {
    expect(
      names(
        'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội thành phố, Ủy ban nhân dân quận, huyện tổ chức',
      ),
    ).toEqual([
      'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội thành phố',
      'Ủy ban nhân dân quận, huyện',
    ]);
  });

  it('drops “Giao”, “Đề nghị”, brackets and appositions, and marks who is asked', () => {
    expect(names('Giao Công an tỉnh - Cơ quan thường trực Ban Chỉ đạo có trách nhiệm')).toEqual([
      'Công an tỉnh',
    ]);
    expect(names('Lực lượng Công an, chủ công là Cảnh sát hình sự phối hợp với')).toEqual([
      'Lực lượng Công an',
    ]);
    expect(readWholeList('Bộ Chỉ huy quân sự tỉnh và đề nghị Chi cục Hải quan khu vực')).toEqual([
      { name: 'Bộ Chỉ huy quân sự tỉnh', requested: false },
      { name: 'Chi cục Hải quan khu vực', requested: true },
    ]);
  });

  it('keeps “có liên quan”, “các cấp”, “thành viên”', () => {
    expect(names('các cơ quan, ban, ngành, đoàn thể các cấp có liên quan thực hiện')).toEqual([
      'các cơ quan, ban, ngành, đoàn thể các cấp có liên quan',
    ]);
    expect(names('Các Sở, ban, ngành thành viên và UBND các xã, phường căn cứ')).toEqual([
      'Các Sở, ban, ngành thành viên',
      'UBND các xã, phường',
    ]);
  });

  it('takes department names whose words look like orders', () => {
    expect(names('Phòng Phòng, chống ma túy và tội phạm chủ trì')).toEqual([
      'Phòng Phòng, chống ma túy và tội phạm',
    ]);
    expect(names('Văn phòng HĐND và UBND phường bố trí')).toEqual([
      'Văn phòng HĐND và UBND phường',
    ]);
    expect(names('Báo và Đài Phát thanh, Truyền hình tỉnh đưa tin')).toEqual([
      'Báo và Đài Phát thanh, Truyền hình tỉnh',
    ]);
  });

  it('ends before “kiểm sát” as a verb and before “chặt chẽ”, and keeps the Viện kiểm sát', () => {
    for (const [text, expected] of [
      ['Công an tỉnh kiểm sát chặt chẽ việc xuất cảnh', 'Công an tỉnh'],
      ['Sở Nội vụ chặt chẽ rà soát', 'Sở Nội vụ'],
      ['Viện kiểm sát nhân dân tỉnh kiểm sát việc bắt', 'Viện kiểm sát nhân dân tỉnh'],
      ['VKSND tỉnh kiểm sát chặt chẽ việc tiếp nhận', 'VKSND tỉnh'],
      ['Viện kiểm sát quân sự khu vực 2 chủ trì', 'Viện kiểm sát quân sự khu vực 2'],
      ['Ngành Kiểm sát chủ trì', 'Ngành Kiểm sát'],
    ] as const) {
      expect(names(text), text).toEqual([expected]);
    }
  });

  it('ends before the full stop and before “./.”, which closes a document', () => {
    for (const text of ['Công an tỉnh./.', 'Công an tỉnh ./.', 'Công an tỉnh (PC02)./.']) {
      expect(names(text), text).toEqual(['Công an tỉnh']);
    }
  });

  it('does not take orders and things for agencies', () => {
    for (const text of [
      'Tổ chức hội nghị',
      'Hội nghị tổng kết',
      'Báo cáo kết quả',
      'Ban hành kế hoạch',
      'Phòng, chống tội phạm',
      'Trường hợp phát hiện',
      'Bộ luật hình sự',
    ]) {
      expect(readAgencies(text, 0), text).toBeNull();
    }
  });
});
