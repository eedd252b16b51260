export * from './contract/calendar.ts';
export * from './contract/settings.ts';
