import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Says in the words of the office what is wrong with a field, and how to mend it. */
export function readIssue(issue: Issue): { vi: string; en: string } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' && typeof issue.input === 'string'
        ? unreadNumber(issue.input)
        : NEEDED;
    case 'too_small':
      return readTooSmall(issue);
    case 'too_big':
      return readTooBig(issue);
    case 'invalid_format':
      return FORMATS[issue.format] ?? UNREAD;
    case 'invalid_value':
      return { vi: 'Chọn một trong các mục.', en: 'Choose one of the options.' };
    case 'custom':
      return readCustom(issue);
    default:
      return UNREAD;
  }
}

const NEEDED = { vi: 'Chưa nhập.', en: 'This is needed.' };
const UNREAD = { vi: 'Chưa đọc được. Sửa lại.', en: 'This could not be read. Correct it.' };
const FORMATS: Record<string, { vi: string; en: string }> = {
  date: {
    vi: 'Chưa đọc được ngày. Gõ như 5/3 hoặc 05/03/2026.',
    en: 'The day could not be read. Type 5/3 or 05/03/2026.',
  },
  email: { vi: 'Địa chỉ thư chưa đúng.', en: 'The e-mail address is not right.' },
  uuid: { vi: 'Chọn trong danh sách.', en: 'Choose from the list.' },
};

function readTooSmall(issue: Issue & { code: 'too_small' }): { vi: string; en: string } {
  const least = Number(issue.minimum);
  if (issue.origin === 'string') {
    return least <= 1
      ? NEEDED
      : { vi: `Ít nhất ${least} ký tự.`, en: `At least ${least} characters.` };
  }
  if (issue.origin === 'array') {
    return least <= 1
      ? { vi: 'Chọn ít nhất một mục.', en: 'Choose at least one.' }
      : { vi: `Chọn ít nhất ${least} mục.`, en: `Choose at least ${least}.` };
  }
  return { vi: `Không nhỏ hơn ${least}.`, en: `Not below ${least}.` };
}

function readTooBig(issue: Issue & { code: 'too_big' }): { vi: string; en: string } {
  const most = Number(issue.maximum);
  if (issue.origin === 'string') {
    return { vi: `Dài quá ${most} ký tự. Rút ngắn lại.`, en: `Longer than ${most} characters.` };
  }
  if (issue.origin === 'array') {
    return { vi: `Nhiều nhất ${most} mục.`, en: `At most ${most}.` };
  }
  return { vi: `Không lớn hơn ${most}.`, en: `Not above ${most}.` };
}

/** A rule of the feature carries its own sentences: `ctx.addIssue({ code: 'custom', params: { vi, en } })`. */
function readCustom(issue: Issue & { code: 'custom' }): { vi: string; en: string } {
  const { vi, en } = (issue.params ?? {}) as { vi?: string; en?: string };
  return vi === undefined || en === undefined ? UNREAD : { vi, en };
}

function unreadNumber(text: string): { vi: string; en: string } {
  return {
    vi: `Chưa đọc được số “${text}”. Gõ như 1.234,5.`,
    en: `“${text}” could not be read as a number.`,
  };
}
