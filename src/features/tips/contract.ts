/** Everything that is said about tips over HTTP. */
export * from './contract/acts.ts';
export * from './contract/boards.ts';
export * from './contract/intake.ts';
export * from './contract/jurisdiction.ts';
export * from './contract/matching.ts';
export * from './contract/papers.ts';
export * from './contract/shared.ts';
export * from './contract/view.ts';
