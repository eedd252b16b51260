import type { OffencePoint } from '#domain/case/offence.ts';

/** Points of the paragraphs of 150–154 by `article.paragraph`, in the order of the code. */
export const OFFENCE_POINTS: Readonly<Record<string, readonly OffencePoint[]>> = {
  '150.2': [
    point('a', 'Có tổ chức', 'Organised'),
    point('b', 'Vì động cơ đê hèn', 'Base motive'),
    point('c', 'Tổn thương cơ thể từ 31% đến 60%', 'Injury of 31 to 60 per cent'),
    point('d', 'Đưa nạn nhân ra khỏi biên giới', 'Victim taken across the border'),
    point('đ', 'Đối với từ 02 đến 05 người', 'Two to five victims'),
    point('e', 'Phạm tội 02 lần trở lên', 'Committed twice or more'),
  ],
  '150.3': [
    point('a', 'Có tính chất chuyên nghiệp', 'Professional'),
    point('b', 'Đã lấy bộ phận cơ thể của nạn nhân', 'Organ of the victim taken'),
    point('c', 'Tổn thương cơ thể 61% trở lên', 'Injury of 61 per cent or more'),
    point('d', 'Làm nạn nhân chết hoặc tự sát', 'Victim died or took own life'),
    point('đ', 'Đối với 06 người trở lên', 'Six victims or more'),
    point('e', 'Tái phạm nguy hiểm', 'Dangerous recidivism'),
  ],
  '151.2': [
    point('a', 'Lợi dụng chức vụ, quyền hạn', 'Office abused'),
    point('b', 'Lợi dụng hoạt động cho, nhận con nuôi', 'Adoption abused'),
    point('c', 'Đối với từ 02 đến 05 người', 'Two to five victims'),
    point('d', 'Đối với người mình có trách nhiệm chăm sóc', 'Victim in the own care'),
    point('đ', 'Đưa nạn nhân ra khỏi biên giới', 'Victim taken across the border'),
    point('e', 'Phạm tội 02 lần trở lên', 'Committed twice or more'),
    point('g', 'Vì động cơ đê hèn', 'Base motive'),
    point('h', 'Tổn thương cơ thể từ 31% đến 60%', 'Injury of 31 to 60 per cent'),
  ],
  '151.3': [
    point('a', 'Có tổ chức', 'Organised'),
    point('b', 'Có tính chất chuyên nghiệp', 'Professional'),
    point('c', 'Tổn thương cơ thể 61% trở lên', 'Injury of 61 per cent or more'),
    point('d', 'Đã lấy bộ phận cơ thể của nạn nhân', 'Organ of the victim taken'),
    point('đ', 'Làm nạn nhân chết hoặc tự sát', 'Victim died or took own life'),
    point('e', 'Đối với 06 người trở lên', 'Six victims or more'),
    point('g', 'Tái phạm nguy hiểm', 'Dangerous recidivism'),
  ],
  '152.2': [
    point('a', 'Có tổ chức', 'Organised'),
    point('b', 'Lợi dụng chức vụ, quyền hạn, nghề nghiệp', 'Office or profession abused'),
    point('c', 'Đối với người mình có trách nhiệm chăm sóc', 'Victim in the own care'),
    point('d', 'Phạm tội 02 lần trở lên', 'Committed twice or more'),
  ],
  '152.3': [
    point('a', 'Có tính chất chuyên nghiệp', 'Professional'),
    point('b', 'Tái phạm nguy hiểm', 'Dangerous recidivism'),
  ],
  '153.2': [
    point('a', 'Có tổ chức', 'Organised'),
    point('b', 'Lợi dụng chức vụ, quyền hạn, nghề nghiệp', 'Office or profession abused'),
    point('c', 'Đối với người mình có trách nhiệm chăm sóc', 'Victim in the own care'),
    point('d', 'Đối với từ 02 đến 05 người', 'Two to five victims'),
    point('đ', 'Phạm tội 02 lần trở lên', 'Committed twice or more'),
    point('e', 'Tổn thương cơ thể từ 31% đến 60%', 'Injury of 31 to 60 per cent'),
  ],
  '153.3': [
    point('a', 'Có tính chất chuyên nghiệp', 'Professional'),
    point('b', 'Đối với 06 người trở lên', 'Six victims or more'),
    point('c', 'Tổn thương cơ thể 61% trở lên', 'Injury of 61 per cent or more'),
    point('d', 'Làm nạn nhân chết', 'Victim died'),
    point('đ', 'Tái phạm nguy hiểm', 'Dangerous recidivism'),
  ],
  '154.2': [
    point('a', 'Có tổ chức', 'Organised'),
    point('b', 'Vì mục đích thương mại', 'For commerce'),
    point('c', 'Lợi dụng chức vụ, quyền hạn, nghề nghiệp', 'Office or profession abused'),
    point('d', 'Đối với từ 02 đến 05 người', 'Two to five victims'),
    point('đ', 'Phạm tội 02 lần trở lên', 'Committed twice or more'),
    point('e', 'Tổn thương cơ thể từ 31% đến 60%', 'Injury of 31 to 60 per cent'),
  ],
  '154.3': [
    point('a', 'Có tính chất chuyên nghiệp', 'Professional'),
    point('b', 'Tổn thương cơ thể 61% trở lên', 'Injury of 61 per cent or more'),
    point('c', 'Đối với 06 người trở lên', 'Six victims or more'),
    point('d', 'Gây chết người', 'Somebody died'),
    point('đ', 'Tái phạm nguy hiểm', 'Dangerous recidivism'),
  ],
};

function point(letter: string, vi: string, en: string): OffencePoint {
  return { letter, vi, en };
}
