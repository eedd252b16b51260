import { describe, expect, it } from 'vitest';
import { readAgencies } from './agencies.ts';
import { readBodiesAmongDuties, readWholeList } from './whole-lists.ts';

describe('a title that names bodies and nothing else', () => {
  it.each([
    ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI']],
    ['UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ', ['UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ']],
    ['CÔNG AN TỈNH, SỞ Y TẾ', ['CÔNG AN TỈNH', 'SỞ Y TẾ']],
    ['Các Đồn Biên phòng: Pà Vầy, Lũng Thàng', ['Các Đồn Biên phòng']],
    ['Thành đoàn, Liên đoàn Lao động Thành phố', ['Thành đoàn', 'Liên đoàn Lao động Thành phố']],
    ['Phòng Phổ biến, giáo dục pháp luật có trách nhiệm', ['Phòng Phổ biến, giáo dục pháp luật']],
    ['Đội kiểm tra liên ngành 178 Thành phố', ['Đội kiểm tra liên ngành 178 Thành phố']],
  ])('“%s”', (title, names) => {
    expect(readWholeList(title)?.map((agency) => agency.name)).toEqual(names);
  });

  it.each(['NHIỆM VỤ TRỌNG TÂM', 'Công tác tuyên truyền', 'PHÒNG NGỪA XÃ HỘI'])(
    'is not “%s”',
    (title) => {
      expect(readWholeList(title)).toBeNull();
    },
  );
});

describe('a title among the duties', () => {
  const duties = { title: 'PHÂN CÔNG NHIỆM VỤ' };

  it('is a body also where its name has words no rule knows', () => {
    const title = 'Phòng Khởi nghiệp sáng tạo xanh và bền vững, Văn phòng Sở';
    expect(readBodiesAmongDuties(title, duties)?.map((agency) => agency.name)).toEqual([
      'Phòng Khởi nghiệp sáng tạo xanh và bền vững',
      'Văn phòng Sở',
    ]);
  });

  it('is none elsewhere, nor where it orders', () => {
    expect(readBodiesAmongDuties('Phòng Khởi nghiệp xanh', { title: 'MỤC TIÊU' })).toBeNull();
    expect(readBodiesAmongDuties('Phòng Y tế thực hiện kế hoạch', duties)).toBeNull();
    expect(readBodiesAmongDuties('Kinh phí', duties)).toBeNull();
  });
});

describe('a name ends where its work begins', () => {
  it.each([
    ['Ngân hàng CSXH huyện giải ngân vốn vay', 'Ngân hàng CSXH huyện'],
    ['Tổ bảo vệ an ninh, trật tự rà từng nhà', 'Tổ bảo vệ an ninh, trật tự'],
    ['Hạt Kiểm lâm huyện dựng chốt', 'Hạt Kiểm lâm huyện'],
    ['Học viện Ngoại giao mở lớp', 'Học viện Ngoại giao'],
    ['nhà trường báo ngay cho gia đình', 'nhà trường'],
    ['Công an tỉnh, Bệnh viện Tâm thần tỉnh tổ chức', 'Công an tỉnh'],
    ['Công an xã, phường tuần tra', 'Công an xã, phường'],
  ])('“%s”', (sentence, name) => {
    expect(readAgencies(sentence, 0)?.agencies[0]?.name).toBe(name);
  });
});
