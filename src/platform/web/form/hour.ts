import type { z } from 'zod';

const SHAPES = [/^(\d{1,2})[:h.](\d{2})$/i, /^(\d{2})(\d{2})$/, /^(\d{1,2})h?$/i];
const WRONG = {
  vi: 'Chưa đọc được giờ. Gõ 8:30 hoặc 0830.',
  en: 'The hour could not be read. Type 8:30 or 0830.',
};

/** Reads 8:30, 8h30 or 0830 as 08:30; marks what is no hour at its field. */
export function readHour(typed: string | undefined, context: z.RefinementCtx): string | undefined {
  if (typed === undefined) {
    return undefined;
  }
  const hour = findHour(typed);
  if (hour === null) {
    context.addIssue({ code: 'custom', params: WRONG });
    return undefined;
  }
  return hour;
}

/** The hour and minute in a typed text, or null. */
export function findHour(typed: string): string | null {
  const text = typed.trim();
  for (const shape of SHAPES) {
    const found = shape.exec(text);
    const hours = Number(found?.[1]);
    const minutes = Number(found?.[2] ?? 0);
    if (found !== null && hours < 24 && minutes < 60) {
      return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
    }
  }
  return null;
}

/** A day and hour on the wall in Viet Nam as a moment. */
export function toInstant(day: string, hour: string): string {
  return `${day}T${hour}:00+07:00`;
}
