export * from './contract/me.ts';
export * from './contract/sign-in.ts';
