import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';

export const PostView = z.object({
  id: Id,
  title: z.string(),
  unitName: z.string().nullable(),
  role: z.string(),
  roleName: z.object({ vi: z.string(), en: z.string() }),
  agency: z.object({ id: Id, name: z.string(), shortName: z.string(), kind: z.string() }),
  covers: z.boolean(),
});
export type PostView = z.infer<typeof PostView>;

/** Who is signed in, in which post, with which rights, in which installation. */
export const Me = z.object({
  officer: z.object({
    id: Id,
    name: z.string(),
    rankTitle: z.string().nullable(),
    locale: z.enum(['vi', 'en']),
  }),
  post: PostView.nullable(),
  posts: z.array(PostView),
  permissions: z.array(z.string()),
  stage: z.enum(['second-factor', 'set-up', 'full']),
  locked: z.boolean(),
  installation: z.object({
    kind: z.enum(['demonstration', 'exercise', 'production']),
    name: z.string(),
    provinceName: z.string(),
  }),
  /** What is kept of cases, and the decision of the province that it rests on. */
  caseContent: z.object({
    mode: z.enum(['dates-only', 'full']),
    decision: z.object({ number: z.string(), on: DateText }).nullable(),
  }),
  now: InstantText,
  today: z.iso.date(),
  expiresAt: InstantText,
});
export type Me = z.infer<typeof Me>;

export const me = endpoint({
  method: 'GET',
  path: '/me',
  tag: 'accounts',
  caller: 'session',
  summary: 'Tôi là ai, đang ở vị trí nào / Who I am and in which post',
  input: z.object({}),
  output: Me,
});

export const switchPost = endpoint({
  method: 'POST',
  path: '/me/post',
  tag: 'accounts',
  caller: 'session',
  summary: 'Chuyển sang vị trí công tác khác / Act in another post',
  input: z.object({ postId: Id }),
  output: z.object({}),
});

export const setLocale = endpoint({
  method: 'PUT',
  path: '/me/locale',
  tag: 'accounts',
  caller: 'session',
  summary: 'Đổi ngôn ngữ / Change the language',
  input: z.object({ locale: z.enum(['vi', 'en']) }),
  output: z.object({}),
});

/** What the sign-in page shows before anybody has signed in. */
export const welcome = endpoint({
  method: 'GET',
  path: '/welcome',
  tag: 'accounts',
  caller: 'public',
  summary: 'Tên bản cài đặt và cách đăng nhập / The installation and its ways to sign in',
  input: z.object({}),
  output: z.object({
    kind: z.enum(['demonstration', 'exercise', 'production']),
    name: z.string(),
    provinceName: z.string(),
    singleSignOn: z.boolean(),
    /** A demonstration still loads its tips and cases. */
    isUnfinished: z.boolean(),
    demonstrationAccounts: z.array(
      z.object({ name: z.string(), title: z.string(), agency: z.string() }),
    ),
  }),
});
