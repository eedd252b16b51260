import { z } from 'zod';
import { HouseSettingKey } from '#domain/setting/house-settings.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, InstantText } from '#platform/contract/fields.ts';

export const SettingValue = z.union([
  z.number(),
  z.boolean(),
  z.array(z.union([z.string().max(80), z.number()])).max(50),
]);
export type SettingValue = z.infer<typeof SettingValue>;

export const SettingRow = z.object({
  key: HouseSettingKey,
  validFrom: DateText,
  value: SettingValue,
  legalBasis: z.string().nullable(),
  note: z.string().nullable(),
  verified: z.boolean(),
  changedAt: InstantText,
  /** Who wrote it; null as shipped, or where the reader may not see the officer. */
  changedBy: z.string().nullable(),
  shipped: z.boolean(),
  /** In force today; the others are past or still to come. */
  inForce: z.boolean(),
});
export type SettingRow = z.infer<typeof SettingRow>;

export const listSettings = endpoint({
  method: 'GET',
  path: '/settings',
  tag: 'deadlines',
  summary: 'Thiết lập có ngày hiệu lực / Dated settings',
  input: z.object({}),
  output: z.object({ rows: z.array(SettingRow) }),
});

const Basis = {
  legalBasis: z.string().trim().max(1000).nullable().default(null),
  note: z.string().trim().max(2000).nullable().default(null),
  verified: z.boolean().default(false),
};

export const addSetting = endpoint({
  method: 'POST',
  path: '/settings',
  tag: 'deadlines',
  summary: 'Ghi giá trị mới từ một ngày / Record a new value from a day',
  input: z.object({ key: HouseSettingKey, validFrom: DateText, value: SettingValue, ...Basis }),
  output: Done,
  example: {
    input: { key: 'card.silence-days', validFrom: '2027-01-01', value: 3, legalBasis: null },
  },
});

export const markSetting = endpoint({
  method: 'PUT',
  path: '/settings/:key/:validFrom',
  tag: 'deadlines',
  summary: 'Sửa căn cứ, ghi chú, dấu đã kiểm tra / Change basis, note and verified mark',
  input: z.object({ key: HouseSettingKey, validFrom: DateText, ...Basis }),
  output: Done,
});
