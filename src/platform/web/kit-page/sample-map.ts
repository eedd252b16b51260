import type { MapClass, MapValue } from '#platform/web/map/commune-map.tsx';
import type { MapShape } from '#platform/web/map/geometry.ts';

const NAMES = [
  'Bản Mây',
  'Đồi Sim',
  'Nà Lưa',
  'Cửa Nguồn',
  'Thượng Sương',
  'Cầu Trúc',
  'Bến Đá',
  'Đèo Gió',
  'Khe Bưởi',
  'Bình Sơn Trung',
  'Yên Phao',
  'Suối Ngà',
];
const TIPS = [9, 4, 12, 6, 8, 23, 19, 6, 2, 11, 3, 4];

/** Twelve invented communes, four across, with crooked borders that fit each other. */
export const SAMPLE_SHAPES: readonly MapShape[] = NAMES.map((name, index) => {
  const x = index % 4;
  const y = Math.floor(index / 4);
  const ring = [
    corner(x, y),
    corner(x + 0.5, y),
    corner(x + 1, y),
    corner(x + 1, y + 1),
    corner(x + 0.5, y + 1),
    corner(x, y + 1),
  ];
  return { code: String(index), name, geometry: { type: 'Polygon', coordinates: [ring] } };
});

export const SAMPLE_VALUES: readonly MapValue[] = TIPS.map((tips, index) => ({
  code: String(index),
  class: classOf(tips),
  text: tips < 5 ? 'dưới 5' : String(tips),
  late: NAMES[index] === 'Đèo Gió',
}));

function corner(x: number, y: number): [number, number] {
  const bend = Math.sin(x * 2.3 + y * 4.1) * 0.14;
  return [104 + x * 0.12 + bend * 0.1, 19.4 - y * 0.1 + Math.cos(x * 3.1 + y) * 0.014];
}

function classOf(tips: number): MapClass {
  if (tips < 5) {
    return 0;
  }
  return tips < 10 ? 1 : tips < 15 ? 2 : 3;
}
