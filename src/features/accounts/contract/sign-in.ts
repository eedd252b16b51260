import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';

/** Where signing in stands: what the browser must ask for next. */
export const SignInStage = z.object({
  stage: z.enum(['second-factor', 'set-up', 'full']),
  factors: z.array(z.enum(['totp', 'passkey'])),
  /** What set-up still lacks: a password (after a one-time code), a second factor. */
  lacks: z.array(z.enum(['password', 'second-factor'])),
});
export type SignInStage = z.infer<typeof SignInStage>;

const Password = z.string().min(1).max(200);

export const signIn = endpoint({
  method: 'POST',
  path: '/sign-in',
  tag: 'accounts',
  caller: 'public',
  summary: 'Đăng nhập bằng tên và mật khẩu / Sign in by name and password',
  input: z.object({ name: z.string().trim().toLowerCase().min(1).max(100), password: Password }),
  output: SignInStage,
  example: {
    input: { name: 'dieu-phoi', password: 'mot-cau-dai-de-nho' },
    output: { stage: 'full', factors: [], lacks: [] },
  },
});

export const signOut = endpoint({
  method: 'POST',
  path: '/sign-out',
  tag: 'accounts',
  caller: 'session',
  summary: 'Đăng xuất / Sign out',
  input: z.object({}),
  output: z.object({}),
});

export const unlock = endpoint({
  method: 'POST',
  path: '/unlock',
  tag: 'accounts',
  caller: 'session',
  summary: 'Mở khóa màn hình bằng mật khẩu / Unlock the screen by password',
  input: z.object({ password: Password }),
  output: z.object({}),
});
