import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Done, Id } from '#platform/contract/fields.ts';

/** Where signing in stands: what the browser must ask for next. */
export const SignInStage = z.object({
  stage: z.enum(['second-factor', 'set-up', 'full']),
  factors: z.array(z.enum(['totp', 'passkey'])),
  /** What set-up still lacks: a password (after a one-time code), a second factor. */
  lacks: z.array(z.enum(['password', 'second-factor'])),
});
export type SignInStage = z.infer<typeof SignInStage>;

export const Password = z.string().min(1).max(200);
const Name = z.string().trim().toLowerCase().min(1).max(100);

/** What an authenticator signed; its inside is checked by the WebAuthn library. */
export const PasskeyAnswer = z.object({
  challengeId: Id,
  answer: z.looseObject({
    id: z.string().max(2000),
    rawId: z.string().max(2000),
    type: z.literal('public-key'),
    response: z.record(z.string(), z.unknown()),
  }),
});

/** A challenge and what the browser hands to the authenticator. */
export const PasskeyChallenge = z.object({
  challengeId: Id,
  options: z.record(z.string(), z.unknown()),
});

export const signIn = endpoint({
  method: 'POST',
  path: '/sign-in',
  tag: 'accounts',
  caller: 'public',
  summary: 'Đăng nhập bằng tên và mật khẩu / Sign in by name and password',
  input: z.object({ name: Name, password: Password }),
  output: SignInStage,
  example: {
    input: { name: 'dieu-phoi', password: 'mot-cau-dai-de-nho' },
    output: { stage: 'full', factors: [], lacks: [] },
  },
});

export const getSignInStage = endpoint({
  method: 'GET',
  path: '/sign-in/stage',
  tag: 'accounts',
  caller: 'public',
  summary: 'Việc đăng nhập đang ở bước nào / Where signing in stands on this device',
  input: z.object({}),
  output: z.object({ at: SignInStage.nullable() }),
});

export const signInByCode = endpoint({
  method: 'POST',
  path: '/sign-in/one-time-code',
  tag: 'accounts',
  caller: 'public',
  summary: 'Đăng nhập bằng mã dùng một lần do quản trị cấp / Sign in by an administrator’s code',
  input: z.object({ name: Name, code: z.string().trim().min(1).max(100) }),
  output: SignInStage,
});

export const proveCode = endpoint({
  method: 'POST',
  path: '/sign-in/second-factor',
  tag: 'accounts',
  caller: 'session',
  summary:
    'Xác thực thứ hai bằng mã / The second factor by a code of the application or a recovery code',
  input: z.object({ code: z.string().trim().min(1).max(100) }),
  output: SignInStage,
});

export const startPasskey = endpoint({
  method: 'POST',
  path: '/passkey/challenge',
  tag: 'accounts',
  caller: 'public',
  summary: 'Bắt đầu xác nhận bằng khóa truy cập / Ask for a passkey',
  input: z.object({}),
  output: PasskeyChallenge,
});

export const signInByPasskey = endpoint({
  method: 'POST',
  path: '/sign-in/passkey',
  tag: 'accounts',
  caller: 'public',
  summary: 'Đăng nhập bằng khóa truy cập / Sign in by passkey',
  input: PasskeyAnswer,
  output: SignInStage,
});

export const startSingleSignOn = endpoint({
  method: 'POST',
  path: '/sign-in/single-sign-on',
  tag: 'accounts',
  caller: 'public',
  summary: 'Bắt đầu đăng nhập một lần / Start the single sign-on',
  input: z.object({}),
  output: z.object({ address: z.url(), state: z.string() }),
});

export const finishSingleSignOn = endpoint({
  method: 'POST',
  path: '/sign-in/single-sign-on/return',
  tag: 'accounts',
  caller: 'public',
  summary: 'Kết thúc đăng nhập một lần / Finish the single sign-on',
  input: z.object({ query: z.string().max(8000) }),
  output: SignInStage,
});

export const signOut = endpoint({
  method: 'POST',
  path: '/sign-out',
  tag: 'accounts',
  caller: 'session',
  summary: 'Đăng xuất / Sign out',
  input: z.object({}),
  output: Done,
});

export const unlock = endpoint({
  method: 'POST',
  path: '/unlock',
  tag: 'accounts',
  caller: 'session',
  summary: 'Mở khóa màn hình bằng mật khẩu / Unlock the screen by password',
  input: z.object({ password: Password }),
  output: Done,
});

export const unlockByPasskey = endpoint({
  method: 'POST',
  path: '/unlock/passkey',
  tag: 'accounts',
  caller: 'session',
  summary: 'Mở khóa màn hình bằng khóa truy cập / Unlock the screen by passkey',
  input: PasskeyAnswer,
  output: Done,
});

export const proveByPassword = endpoint({
  method: 'POST',
  path: '/me/proof/password',
  tag: 'accounts',
  caller: 'session',
  summary: 'Xác thực lại bằng mật khẩu / Prove again by password who sits there',
  input: z.object({ password: Password }),
  output: Done,
});

export const proveByPasskey = endpoint({
  method: 'POST',
  path: '/me/proof/passkey',
  tag: 'accounts',
  caller: 'session',
  summary: 'Xác thực lại bằng khóa truy cập / Prove again by passkey who sits there',
  input: PasskeyAnswer,
  output: Done,
});
