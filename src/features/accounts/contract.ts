export * from './contract/factors.ts';
export * from './contract/me.ts';
export * from './contract/officers.ts';
export * from './contract/posts.ts';
export * from './contract/roles.ts';
export * from './contract/sessions.ts';
export * from './contract/sign-in.ts';
