import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';

export const CalendarDayView = z.object({
  day: DateText,
  kind: z.enum(['day-off', 'worked']),
  nameVi: z.string(),
  nameEn: z.string(),
  basis: z.string(),
  source: z.string(),
  mark: z.enum(['seen', 'memory', 'computed', 'decided']),
  provisional: z.boolean(),
  active: z.boolean(),
});
export type CalendarDayView = z.infer<typeof CalendarDayView>;

export const CalendarChangeView = z.object({
  id: Id,
  day: DateText,
  act: z.enum(['added', 'changed', 'removed']),
  movedCount: z.number().int(),
  at: InstantText,
});
export type CalendarChangeView = z.infer<typeof CalendarChangeView>;

export const getCalendarYear = endpoint({
  method: 'GET',
  path: '/calendar/:year',
  tag: 'deadlines',
  summary: 'Ngày nghỉ và ngày làm bù của một năm / Days off and worked Saturdays of a year',
  input: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
  output: z.object({
    days: z.array(CalendarDayView),
    /** For whoever edits the calendar; empty for others. */
    changes: z.array(CalendarChangeView),
    workingDays: z.number().int(),
    years: z.array(z.number().int()),
  }),
});

export const Recounted = z.object({
  /** Tasks whose first day at risk moved; reports whose reminder moved. */
  tasks: z.number().int(),
  reports: z.number().int(),
});
export type Recounted = z.infer<typeof Recounted>;

export const saveCalendarDay = endpoint({
  method: 'PUT',
  path: '/calendar-days/:day',
  tag: 'deadlines',
  summary:
    'Ghi một ngày nghỉ hoặc làm bù; các ngày liên quan được tính lại / Record a day off or a worked day; dates are counted again',
  input: z.object({
    day: DateText,
    kind: z.enum(['day-off', 'worked']),
    nameVi: z.string().trim().min(2).max(200),
    nameEn: z.string().trim().max(200).default(''),
    /** May stay empty only while the day is switched off. */
    basis: z.string().trim().max(500).default(''),
    source: z.string().trim().max(1000).default(''),
    provisional: z.boolean().default(false),
    active: z.boolean().default(true),
  }),
  output: Recounted,
});

export const removeCalendarDay = endpoint({
  method: 'DELETE',
  path: '/calendar-days/:day',
  tag: 'deadlines',
  summary: 'Xóa một ngày khỏi lịch / Remove a day from the calendar',
  input: z.object({ day: DateText }),
  output: Recounted,
});

export const countWorkingTime = endpoint({
  method: 'GET',
  path: '/working-days',
  tag: 'deadlines',
  summary: 'Tính ngày làm việc / Count working days',
  input: z.object({
    from: DateText,
    /** One of the two: so many working days on, or up to a day. */
    days: z.coerce.number().int().min(-400).max(400).optional(),
    to: DateText.optional(),
  }),
  output: z.object({
    from: DateText,
    to: DateText,
    workingDays: z.number().int(),
    calendarDays: z.number().int(),
    isWorking: z.boolean(),
    /** Days between that differ from their weekday. */
    special: z.array(CalendarDayView.pick({ day: true, kind: true, nameVi: true, nameEn: true })),
    provisional: z.boolean(),
  }),
});
