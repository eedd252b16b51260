import { z } from 'zod';

const TOO_SHORT = { vi: 'Mỗi số ít nhất 4 ký tự.', en: 'At least 4 characters each.' };
/** Numbers parted by commas, each long enough to be compared. */
export const Numbers = z
  .string()
  .default('')
  .superRefine((text, context) => {
    if (listParts(text).some((part) => part.length < 4)) {
      context.addIssue({ code: 'custom', params: TOO_SHORT });
    }
  });

/** Persons that one tip takes at first; more are added to it afterwards. */
const MOST_PERSONS = 30;
const TOO_MANY = {
  vi: 'Nhiều nhất 30 người. Ghi những người còn lại ở phần bổ sung sau khi lưu.',
  en: 'At most 30 persons. Add the others to the tip once it is saved.',
};

/** Persons, one a line: name; what tells the person apart. */
export const Names = z
  .string()
  .trim()
  .default('')
  .superRefine((text, context) => {
    if (listPersons(text).length > MOST_PERSONS) {
      context.addIssue({ code: 'custom', params: TOO_MANY });
    }
  });

/** The numbers of a form by what they are. */
export function listValues(typed: {
  phones: string;
  plates: string;
  accounts: string;
  papers: string;
}) {
  const of = (kind: 'phone' | 'plate' | 'account' | 'paper', text: string) =>
    listParts(text).flatMap((value) => (value.length < 4 ? [] : [{ kind, value }]));
  return [
    ...of('phone', typed.phones),
    ...of('plate', typed.plates),
    ...of('account', typed.accounts),
    ...of('paper', typed.papers),
  ];
}

/** The persons of a form, one a line. */
export function listPersons(text: string) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...marks] = line.split(';').map((part) => part.trim());
      return { name, marks: marks.join('; ') };
    });
}

function listParts(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
