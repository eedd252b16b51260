export * from './contract/calendar.ts';
export * from './contract/clock-values.ts';
export * from './contract/settings.ts';
