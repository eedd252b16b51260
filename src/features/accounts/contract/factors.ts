import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PasskeyAnswer, PasskeyChallenge, Password, SignInStage } from './sign-in.ts';

/** The least length of a new password, in characters. */
export const PASSWORD_LENGTH = 12;

/** Codes that are shown once; null where the earlier ones stay. */
const NewCodes = z.object({ recoveryCodes: z.array(z.string()).nullable() });

export const Factors = z.object({
  passwordSince: InstantText.nullable(),
  totpSince: InstantText.nullable(),
  passkeys: z.array(
    z.object({
      id: Id,
      label: z.string(),
      createdAt: InstantText,
      lastUsedAt: InstantText.nullable(),
    }),
  ),
  recoveryCodesLeft: z.number().int(),
  /** False only for accounts of the demonstration data, in the demonstration. */
  secondFactorNeeded: z.boolean(),
});
export type Factors = z.infer<typeof Factors>;

export const getFactors = endpoint({
  method: 'GET',
  path: '/me/factors',
  tag: 'accounts',
  caller: 'session',
  summary: 'Các cách xác thực của tôi / My ways to prove who I am',
  input: z.object({}),
  output: Factors,
});

export const setPassword = endpoint({
  method: 'POST',
  path: '/me/password',
  tag: 'accounts',
  caller: 'session',
  summary: 'Đặt hoặc đổi mật khẩu / Set or change the password; a change needs the present one',
  input: z.object({ current: Password.optional(), password: Password }),
  output: Done,
});

export const startTotp = endpoint({
  method: 'POST',
  path: '/me/totp/start',
  tag: 'accounts',
  caller: 'session',
  summary: 'Bắt đầu cài ứng dụng xác thực / Begin setting up an authenticator application',
  input: z.object({}),
  output: z.object({ secret: z.string(), address: z.string() }),
});

export const confirmTotp = endpoint({
  method: 'POST',
  path: '/me/totp',
  tag: 'accounts',
  caller: 'session',
  summary: 'Xác nhận ứng dụng bằng mã đầu tiên / Confirm the application by its first code',
  input: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{3} ?\d{3}$/),
  }),
  output: NewCodes,
});

export const removeTotp = endpoint({
  method: 'DELETE',
  path: '/me/totp',
  tag: 'accounts',
  caller: 'session',
  summary: 'Bỏ ứng dụng xác thực / Remove the authenticator application',
  input: z.object({}),
  output: Done,
});

export const startNewPasskey = endpoint({
  method: 'POST',
  path: '/me/passkeys/challenge',
  tag: 'accounts',
  caller: 'session',
  summary: 'Bắt đầu thêm khóa truy cập / Begin adding a passkey',
  input: z.object({}),
  output: PasskeyChallenge,
});

export const addPasskey = endpoint({
  method: 'POST',
  path: '/me/passkeys',
  tag: 'accounts',
  caller: 'session',
  summary: 'Thêm khóa truy cập / Add a passkey',
  input: PasskeyAnswer.extend({ label: z.string().trim().max(80).default('') }),
  output: NewCodes,
});

export const removePasskey = endpoint({
  method: 'DELETE',
  path: '/me/passkeys/:id',
  tag: 'accounts',
  caller: 'session',
  summary: 'Bỏ khóa truy cập / Remove a passkey',
  input: z.object({ id: Id }),
  output: Done,
});

export const renewRecoveryCodes = endpoint({
  method: 'POST',
  path: '/me/recovery-codes',
  tag: 'accounts',
  caller: 'session',
  summary: 'Cấp lại mã dự phòng / Make new recovery codes; the earlier ones end',
  input: z.object({}),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
});

export const finishSetUp = endpoint({
  method: 'POST',
  path: '/set-up/finish',
  tag: 'accounts',
  caller: 'session',
  summary: 'Hoàn tất cài đặt lần đầu / Finish the first set-up',
  input: z.object({}),
  output: SignInStage,
});
