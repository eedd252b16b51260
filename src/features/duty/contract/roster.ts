import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText } from '#platform/contract/fields.ts';

/** A turn on the roster as the body sees it. */
export const ShiftRow = z.object({
  id: Id,
  postId: Id,
  title: z.string(),
  officer: z.string(),
  fromAt: InstantText,
  untilAt: InstantText,
  order: z.number().int(),
  coversId: Id.nullable(),
  /** On duty at this moment. */
  now: z.boolean(),
});
export type ShiftRow = z.infer<typeof ShiftRow>;

export const DutyGap = z.object({ fromAt: InstantText, untilAt: InstantText });
export type DutyGap = z.infer<typeof DutyGap>;

export const DutyDesk = z.object({
  agency: z.object({ id: Id, name: z.string() }),
  phone: z.string(),
  revision: z.number().int(),
  /** From when the roster alone says who is in the duty group; null while officers stand in it by post. */
  rosterSince: InstantText.nullable(),
  /** The server's moment: what is left of ten minutes is counted from it. */
  now: InstantText,
  onDuty: z.array(z.object({ postId: Id, title: z.string(), officer: z.string() })),
  from: DateText,
  days: z.number().int(),
  shifts: z.array(ShiftRow),
  gaps: z.array(DutyGap),
  /** The duty room of the provincial police, shown to everybody. */
  province: z.object({ name: z.string(), phone: z.string() }).nullable(),
  mayManage: z.boolean(),
});
export type DutyDesk = z.infer<typeof DutyDesk>;

export const getDutyDesk = endpoint({
  method: 'GET',
  path: '/duty/desk',
  tag: 'duty',
  summary:
    'Trực ban của cơ quan: ai đang trực, lịch những ngày tới, chỗ trống / The duty desk of the own body: who is on, the coming days, the gaps',
  input: z.object({
    from: DateText.optional(),
    days: z.coerce.number().int().min(1).max(14).default(7),
  }),
  output: DutyDesk,
});

export const setDutyPhone = endpoint({
  method: 'PUT',
  path: '/duty/desk/phone',
  tag: 'duty',
  summary: 'Số điện thoại trực ban / The telephone of the duty room',
  input: z.object({
    revision: z.number().int(),
    phone: z
      .string()
      .trim()
      .max(40)
      .regex(/^[0-9+(). -]*$/),
  }),
  output: Done,
});

export const listDutyChoices = endpoint({
  method: 'GET',
  path: '/duty/choices',
  tag: 'duty',
  summary: 'Ai của cơ quan được giao trực / Who of the body may be put on duty',
  input: z.object({}),
  output: z.object({
    rows: z.array(z.object({ postId: Id, title: z.string(), officer: z.string() })),
  }),
});

export const addShifts = endpoint({
  method: 'POST',
  path: '/duty/shifts',
  tag: 'duty',
  summary:
    'Xếp ca trực; ca đầu tiên bắt đầu việc trực theo lịch / Enter turns; the first one begins the roster of the body',
  input: z.object({
    shifts: z
      .array(
        z.object({
          postId: Id,
          fromAt: InstantText,
          untilAt: InstantText,
          order: z.number().int().min(1).max(20).default(1),
        }),
      )
      .min(1)
      .max(62),
  }),
  output: z.object({ ids: z.array(Id) }),
});

export const coverShift = endpoint({
  method: 'POST',
  path: '/duty/shifts/:id/cover',
  tag: 'duty',
  summary: 'Trực thay từ bây giờ hoặc cả ca / Cover a turn, from now or the whole of it',
  input: z.object({ id: Id, postId: Id }),
  output: z.object({ id: Id }),
});

export const takeShiftOff = endpoint({
  method: 'POST',
  path: '/duty/shifts/:id/take-off',
  tag: 'duty',
  summary: 'Bỏ ca trực, hoặc kết thúc sớm / Take a turn off, or end it early',
  input: z.object({ id: Id }),
  output: Done,
});

export const stopRoster = endpoint({
  method: 'POST',
  path: '/duty/stop-roster',
  tag: 'duty',
  summary:
    'Thôi trực theo lịch: người giữ vị trí trực lại thường trực / Keep no roster any longer: posts of duty stand again',
  input: z.object({ revision: z.number().int() }),
  output: Done,
});
