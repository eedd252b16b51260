/** Everything that is said about duty over HTTP. */
export * from './contract/alerts.ts';
export * from './contract/roster.ts';
