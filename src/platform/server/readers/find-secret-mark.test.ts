import { describe, expect, it } from 'vitest';
import { findSecretMark } from './find-secret-mark.ts';

describe('secrecy marks', () => {
  it.each([
    ['MẬT', 'UBND TỈNH\nSố: 12/KH-UBND\nMẬT\nKẾ HOẠCH'],
    ['TỐI MẬT', 'Số: 12/KH-UBND\n  [ TỐI MẬT ]\nKẾ HOẠCH'],
    ['TUYỆT MẬT', 'T U Y Ệ T   M Ậ T'.replace(/ {3}/, ' ')],
    ['MẬT', 'Số: 12/KH-UBND\tMẬT'],
    ['TỐI MẬT', 'Độ mật: Tối mật'],
    ['MẬT', 'MẬT'.normalize('NFD')],
  ])('finds %s', (mark, text) => {
    expect(findSecretMark(text)).toBe(mark);
  });

  it.each([
    'KẾ HOẠCH\nBẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2026',
    'KẾ HOẠCH\nTriển khai công tác bảo vệ BÍ\nMẬT NHÀ NƯỚC',
    'QUẢN LÝ TÀI LIỆU CÓ NỘI DUNG BÍ\nMẬT\nNĂM 2026',
    '- Tài liệu đóng dấu “Mật”, “Tối mật”, “Tuyệt mật” do văn thư giữ.',
    'TUYỆT MẬT\tTỐI MẬT\tMẬT',
    'ĐÃ GIẢI MẬT',
    'Mật ong và các sản phẩm',
  ])('leaves an open document about secrets alone: %s', (text) => {
    expect(findSecretMark(text)).toBeNull();
  });
});
