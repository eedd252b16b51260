export * from './contract/arrivals.ts';
export * from './contract/free-outgoing.ts';
export * from './contract/number-book.ts';
export * from './contract/outgoing.ts';
export * from './contract/plan-choice.ts';
export * from './contract/register.ts';
export * from './contract/urging.ts';
export * from './contract/way.ts';
