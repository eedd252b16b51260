export * from './contract/correction.ts';
export * from './contract/import-plan.ts';
export * from './contract/plan.ts';
export * from './contract/plan-source.ts';
