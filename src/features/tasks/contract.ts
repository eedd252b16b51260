export * from './contract/act-on-task.ts';
export * from './contract/task.ts';
