/** Everything that is said about the evidence register over HTTP. */
export * from './contract/files.ts';
export * from './contract/items.ts';
