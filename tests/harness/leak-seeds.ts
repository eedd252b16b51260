import { PLANTED_ACCUSED } from './case-office.ts';
import { PLANTED_ITEM } from './evidence-office.ts';
import { PLANTED as PUBLIC } from './public-office.ts';
import { PLANTED as TIP } from './tip-office.ts';

/** Names, telephones, addresses and accounts that the leak test gives to the product; nobody has them. */
export const SEEDED = {
  'sender’s name': 'Sìn Thị Mỉa',
  'sender’s phone': '0988 776 554',
  'sender’s relative’s phone': '0977 665 443',
  'sender’s address': 'nhà trọ Hoa Ban Trắng',
  'sender’s danger place': 'ngõ sau chợ Nậm Mười',
  'sender’s plate': '98A-765.43',
  'answer to the sender': PUBLIC.answer,
  'caller’s name': 'Lò Văn Pánh Xa',
  'caller’s refused phone': '0913 555 774',
  'caller’s phone': '0914 222 663',
  'caller’s address': 'bến xe Nậm Hin',
  'caller’s safe word': 'bưu phẩm màu tím',
  'reporter’s name': TIP.reporter,
  'reporter’s phone': TIP.phone,
  'reporter’s address': 'Bản Nà Phiêng',
  'denounced person': TIP.denounced,
  'denounced person’s account': TIP.account,
  'second denounced person': 'Sầm Quý Lạn Thượng',
  'second denounced person’s phone': '0936 404 171',
  'words of the tip': TIP.words,
  'plate of the tip': '98H1-774.21',
  'accused person': PLANTED_ACCUSED,
  'owner of an item': 'Tẩn Mùi Nhiều Lảo',
  'handed in by': PLANTED_ITEM.receivedFrom,
  'where an item lies': PLANTED_ITEM.keptAt,
  'name of a file': PLANTED_ITEM.fileName,
  'phone on the chart': '0987 016 543',
  'account on the chart': '1903 5555 0001',
  'place on the chart': 'Quán Suối Vắng Hoa Tiêu',
  'name on a legal note': 'Đàm Lệ Khuê Ngần',
  'name on a paper': 'Bế Tường Vỹ Lam',
  'name in a draft': 'Nông Sảng Quỳ Thiên',
  complainant: 'Cầm Thị Uyển Nhi',
  'complainant’s phone': '0966 102 938',
  'officer complained about': 'Hà Nghiêm Bắc Tùng',
  'words of the complaint': 'giữ ở đồn Khe Sặt hai ngày',
  'grounds of the settlement': 'lệnh ghi sau khi giữ ở Khe Sặt',
} as const;
type Seeded = keyof typeof SEEDED;

/** Which seeded values stand in a text, in whatever form a machine may have given them. */
export function findSeeded(text: string): Seeded[] {
  return FORMS.filter(({ forms }) => forms.some((form) => text.includes(form))).map(
    ({ name }) => name,
  );
}

/** As typed, decomposed, without marks, folded, in capitals, without blanks, as JSON and in an address. */
export function formsOf(value: string): string[] {
  const bare = value.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  const digits = value.replace(/\D/g, '');
  const asJson = (text: string) =>
    text.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const forms = [value, value.normalize('NFD'), bare, bare.toLowerCase(), value.toLowerCase()];
  const capitals = [value.toUpperCase(), bare.toUpperCase()];
  const joined = [value.replace(/\s/g, ''), bare.toLowerCase().replace(/\s/g, '-')];
  const numbers = digits.length >= 9 ? [digits, `84${digits.replace(/^0/, '')}`] : [];
  const coded = [encodeURIComponent(value), encodeURIComponent(value).replaceAll('%20', '+')];
  return [...new Set([...forms, ...capitals, ...joined, ...numbers, ...coded, asJson(value)])];
}

const FORMS = Object.entries(SEEDED).map(([name, value]) => ({
  name: name as Seeded,
  forms: formsOf(value),
}));
