import { type CaseEvent, readCode } from '#domain/case/case-event.ts';

/** A decision of the first court that may be appealed before there is a judgment. */
export function isAppealable(event: Pick<CaseEvent, 'kind' | 'body' | 'params'>): boolean {
  return (
    (event.kind === 'suspended' || event.kind === 'stayed') &&
    event.body === 'court' &&
    readCode(event, 'stage') === 'trial'
  );
}

/** What the presiding judge decides by himself before judgment: to try, to adjourn, to resume, to return the file. */
export function isOfJudge(event: CaseEvent): boolean {
  if (event.office !== 'presiding-judge' || readCode(event, 'instance') === 'on-appeal') {
    return false;
  }
  switch (event.kind) {
    case 'trial-decided':
    case 'adjourned':
    case 'file-returned':
      return true;
    case 'resumed':
      return readCode(event, 'stage') === 'trial';
    default:
      return false;
  }
}
