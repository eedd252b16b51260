import { soundOf } from '#domain/matching/sound-of.ts';

/** Brings a phone, plate, account, paper, name or place into the one form of which its fingerprint is taken. */
export type ValueKind =
  | 'phone'
  | 'plate'
  | 'account'
  | 'paper'
  | 'name'
  | 'name-sound'
  | 'place'
  | 'place-sound';

/** The value in its one form, or null when too little of it is left to be worth matching. */
export function normaliseValue(kind: ValueKind, value: string): string | null {
  const form = FORMS[kind](value);
  return form.length >= SHORTEST[kind] ? form : null;
}

const FORMS: Record<ValueKind, (value: string) => string> = {
  phone: normalisePhone,
  plate: onlyLettersAndDigits,
  account: onlyLettersAndDigits,
  paper: onlyLettersAndDigits,
  name: foldName,
  'name-sound': soundOf,
  place: foldName,
  'place-sound': soundOf,
};

const SHORTEST: Record<ValueKind, number> = {
  phone: 8,
  plate: 5,
  account: 5,
  paper: 6,
  name: 4,
  'name-sound': 4,
  place: 6,
  'place-sound': 6,
};

/** `+84 912 345 678`, `84912345678` and `0912.345.678` are one number. */
function normalisePhone(value: string): string {
  const digits = value.normalize('NFKC').replace(/[^0-9]/g, '');
  const national = digits.replace(/^00/, '').replace(/^84(?=[0-9]{9,10}$)/, '0');
  return national;
}

function onlyLettersAndDigits(value: string): string {
  return withoutMarks(value)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

/** `Nguyễn  Văn Á` and `nguyen van a` are one name. */
function foldName(value: string): string {
  return withoutMarks(value)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function withoutMarks(value: string): string {
  return value.normalize('NFKD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
