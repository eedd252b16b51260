import type { z } from 'zod';

/** What is wrong with a field and what to do, in both languages. */
export function fieldSentence(issue: z.core.$ZodIssue): { vi: string; en: string } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { vi: 'Chưa điền. Điền ô này.', en: 'Missing. Fill in this field.' }
        : { vi: 'Kiểu giá trị chưa đúng.', en: 'Not the kind of value expected.' };
    case 'too_small':
      return issue.origin === 'string'
        ? { vi: 'Chưa điền hoặc quá ngắn.', en: 'Empty or too short.' }
        : { vi: `Phải từ ${issue.minimum} trở lên.`, en: `Must be ${issue.minimum} or more.` };
    case 'too_big':
      return issue.origin === 'string'
        ? {
            vi: `Dài quá ${issue.maximum} ký tự. Rút gọn.`,
            en: `Longer than ${issue.maximum} characters. Shorten it.`,
          }
        : { vi: `Không được quá ${issue.maximum}.`, en: `Must be ${issue.maximum} or less.` };
    case 'invalid_format':
      return { vi: 'Viết chưa đúng dạng.', en: 'Not written in the expected form.' };
    case 'invalid_value':
      return { vi: 'Chọn một giá trị trong danh sách.', en: 'Choose one of the listed values.' };
    case 'custom':
      return sentenceOfCustom(issue.message);
    default:
      return { vi: 'Giá trị chưa đúng.', en: 'Not a right value.' };
  }
}

/** A contract's own check writes “vi | en” as its message. */
function sentenceOfCustom(message: string): { vi: string; en: string } {
  const [vi, en] = message.split('|').map((part) => part.trim());
  return { vi: vi || 'Giá trị chưa đúng.', en: en || vi || 'Not a right value.' };
}
