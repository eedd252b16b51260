export * from './contract/leaders.ts';
export * from './contract/today.ts';
