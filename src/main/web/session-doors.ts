import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { call } from '#platform/web/api/call.ts';
import { Me } from '#platform/web/session/me.ts';
import type { SessionDoors } from '#platform/web/session/session.tsx';

const tag = 'accounts';

export const me = endpoint({
  method: 'GET',
  path: '/me',
  summary: 'Who is signed in',
  tag,
  input: z.object({}),
  output: Me,
});

const switchPost = endpoint({
  method: 'POST',
  path: '/session/post',
  summary: 'Act in another of my posts',
  tag,
  input: z.object({ postId: z.string() }),
  output: z.unknown(),
});

const signOut = endpoint({
  method: 'POST',
  path: '/session/sign-out',
  summary: 'Sign out',
  tag,
  input: z.object({}),
  output: z.unknown(),
});

const unlock = endpoint({
  method: 'POST',
  path: '/session/unlock',
  summary: 'Unlock the screen',
  tag,
  caller: 'session',
  input: z.object({ password: z.string() }),
  output: z.unknown(),
});

/** Joins the frame to the accounts feature. A changed post or officer starts from an empty page. */
export const sessionDoors: SessionDoors = {
  signInPath: '/sign-in',
  async switchPost(postId) {
    await call(switchPost, { postId });
    window.location.assign('/');
  },
  async signOut() {
    await call(signOut, {});
    window.location.assign('/sign-in');
  },
  async unlock(password) {
    await call(unlock, { password });
  },
};
