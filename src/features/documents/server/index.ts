export { foldNumber } from './fold-number.ts';
export { getConfirmedPlan } from './get-confirmed-plan.ts';
export { type NewDocument, registerDocument } from './register-document.ts';
