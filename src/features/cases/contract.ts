/** Everything that is said about criminal cases over HTTP. */
export * from './contract/accused.ts';
export * from './contract/boards.ts';
export * from './contract/content.ts';
export * from './contract/court.ts';
export * from './contract/files.ts';
export * from './contract/legal-notes.ts';
export * from './contract/papers.ts';
export * from './contract/shared.ts';
export * from './contract/steps.ts';
export * from './contract/victims.ts';
export * from './contract/view.ts';
