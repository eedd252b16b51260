export { createTasksOfPlan } from './create-tasks-of-plan.ts';
