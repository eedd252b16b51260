import type { TodayGroupName, TodayLine } from '../contract.ts';

/** Where a line leads, and the verb that says what will happen there. */
export interface LineWay {
  readonly to: string;
  readonly search?: Record<string, string>;
  readonly verb: string;
}

const RECORD_PAGES: Record<string, string> = {
  task: '/tasks',
  plan: '/plans',
  report: '/reports',
  meeting: '/meetings',
  difficulty: '/difficulties',
  document: '/outgoing',
  officer: '/officers',
};

/** The way in of one line; null where there is nothing to open. */
export function wayOf(line: TodayLine, group: TodayGroupName): LineWay | null {
  const id = line.recordId ?? '';
  switch (line.kind) {
    case 'danger':
      return { to: '/duty', verb: 'danger' };
    case 'task':
      return { to: `/tasks/${id}`, verb: group === 'to-accept' ? 'accept' : 'openTask' };
    case 'card':
      return { to: `/plans/${id}`, verb: 'receive' };
    case 'own-plan':
      return { to: `/plans/${id}`, verb: 'ownPlan' };
    case 'report':
      return { to: `/reports/${id}`, verb: 'handIn' };
    case 'plan-review':
      return { to: `/plans/imports/${id}`, verb: 'review' };
    case 'task-to-confirm':
      return { to: `/tasks/${id}`, verb: 'confirm' };
    case 'change-request':
    case 'extension-request':
      return { to: `/tasks/${id}`, verb: 'answer' };
    case 'report-to-decide':
      return { to: `/reports/${id}`, verb: 'decideReport' };
    case 'difficulty':
      return { to: `/difficulties/${id}`, verb: 'difficulty' };
    case 'letter':
      return { to: `/outgoing/${id}`, verb: 'letter' };
    case 'late-agency':
      return {
        to: (line.count ?? 0) > 0 ? '/tasks' : '/reports',
        search: {
          scope: 'issued',
          state: (line.count ?? 0) > 0 ? 'overdue' : 'missing',
          agencyId: id,
        },
        verb: 'late',
      };
    case 'meeting':
      return { to: `/meetings/${id}`, verb: 'meeting' };
    case 'notice':
      return noticeWay(line, id);
    case 'session':
    case 'invitation':
      return { to: '/officers', verb: 'sessions' };
    case 'calendar':
      return { to: '/calendar', verb: 'calendar' };
    case 'audit-check':
    case 'refusal':
      return { to: '/audit', verb: 'audit' };
    case 'plan':
      return { to: `/plans/${id}`, verb: 'plan' };
  }
}

function noticeWay(line: TodayLine, id: string): LineWay | null {
  const page = RECORD_PAGES[line.state ?? ''];
  return page === undefined ? null : { to: `${page}/${id}`, verb: 'notice' };
}
