export * from './contract/agency.ts';
export * from './contract/committee.ts';
export * from './contract/imports.ts';
export * from './contract/names.ts';
export * from './contract/work.ts';
