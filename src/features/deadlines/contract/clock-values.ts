import { z } from 'zod';
import { SettingValue as ClockValue } from '#domain/deadline/clock/rule-setting.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, InstantText } from '#platform/contract/fields.ts';

const Words = z.object({ vi: z.string(), en: z.string() });

/** The stage to which a rule belongs, in the order of a file's life. */
export const ClockGroup = z.enum([
  'tip-intake',
  'tip-resolving',
  'tip-outcome',
  'case-opening',
  'restraint',
  'investigation',
  'prosecution',
  'trial',
  'appeal',
  'victim',
  'complaint',
]);
export type ClockGroup = z.infer<typeof ClockGroup>;

/** A value that the house decided for a part of a rule of time limits. */
const DecidedValue = z.object({
  value: ClockValue,
  said: Words,
  from: DateText,
  decidedBy: z.string(),
  /** Number of the decision or letter. */
  note: z.string(),
  recordedAt: InstantText,
  /** Who wrote it; null where the reader may not see the officer. */
  recordedBy: z.string().nullable(),
  inForce: z.boolean(),
});

/** A part of a rule whose shipped value is not verified, with what the house decided in its place. */
export const ClockPartRow = z.object({
  rule: z.string(),
  group: ClockGroup,
  slot: z.string(),
  name: Words,
  /** The case that a second length of the rule is for. */
  variant: Words.nullable(),
  shipped: ClockValue,
  saidShipped: Words,
  certainty: z.enum(['dagger', 'memory', 'open']),
  cites: z.array(z.string()),
  /** Newest first. */
  decided: z.array(DecidedValue),
});
export type ClockPartRow = z.infer<typeof ClockPartRow>;

export const listClockValues = endpoint({
  method: 'GET',
  path: '/clock-values',
  tag: 'deadlines',
  summary:
    'Giá trị thời hạn tố tụng chưa kiểm chứng / Values of statutory limits that are not verified',
  input: z.object({}),
  output: z.object({ rows: z.array(ClockPartRow) }),
});

export const setClockValue = endpoint({
  method: 'POST',
  path: '/clock-values',
  tag: 'deadlines',
  summary:
    'Ghi giá trị nơi dùng quyết định từ một ngày / Record a value that the house decided, from a day',
  input: z.object({
    rule: z.string().max(40),
    value: ClockValue,
    /** May lie in the past: the law held before anybody read it. */
    from: DateText,
    decidedBy: z.string().trim().min(3).max(200),
    note: z.string().trim().min(3).max(500),
  }),
  output: Done,
  example: {
    input: {
      rule: 'T-20',
      value: { part: 'length', length: { days: 15 } },
      from: '2027-01-01',
      decidedBy: 'Viện trưởng VKSND tỉnh',
      note: 'công văn 12/VKS',
    },
  },
});
