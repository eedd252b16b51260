import type { NoticeRow } from '../contract.ts';

export interface NoticeWay {
  readonly to: string;
  readonly search?: Record<string, string>;
}

/** Where a notice leads: to its record, or to the list when it stands for several. */
export function noticeWay(notice: NoticeRow): NoticeWay {
  const { recordKind, recordId, count } = notice;
  switch (recordKind) {
    case 'task':
      return count > 1 ? listOf('/tasks', notice) : { to: `/tasks/${recordId}` };
    case 'report':
      return count > 1 ? { to: '/reports' } : { to: `/reports/${recordId}` };
    case 'plan':
      return wayOfPlan(notice);
    case 'meeting':
      return { to: `/meetings/${recordId}` };
    case 'difficulty':
      return count > 1 ? { to: '/difficulties' } : { to: `/difficulties/${recordId}` };
    case 'document':
      return { to: '/arrivals' };
    case 'officer':
      return { to: '/officers' };
    case 'agency':
      return { to: `/agencies/${recordId}` };
    case 'calendar':
      return { to: '/today' };
    case 'danger-alert':
      return { to: '/duty' };
    case 'tip-list':
      return {
        to: '/tips',
        search: { box: notice.kind === 'tip.given' ? 'mine-to-handle' : 'to-take-up' },
      };
    case 'complaint-list':
      return { to: '/complaints' };
    case 'call-list':
      return { to: '/hotline/log' };
    case 'case-list':
      return { to: notice.kind === 'evidence.waiting' ? '/cases' : '/hand-overs' };
  }
}

function wayOfPlan({ kind, recordId, planId, count }: NoticeRow): NoticeWay {
  const id = planId ?? recordId;
  if (ON_CARD.includes(kind)) {
    return { to: '/tasks', search: { scope: 'card', planId: id } };
  }
  return kind === 'work.card-moved' && count > 1 ? { to: '/plans' } : { to: `/plans/${id}` };
}

const ON_CARD = ['remind.card-soon', 'remind.card-late'];

/** What several notices of a kind are among in the list; the rest is open work of one's own. */
const BY_ISSUER: Partial<Record<NoticeRow['kind'], Record<string, string>>> = {
  'task.done': { scope: 'issued', state: 'done' },
  'task.change-asked': { scope: 'issued', state: 'asked' },
  'task.extension-asked': { scope: 'issued', state: 'asked' },
  'task.confirmed': { state: 'confirmed' },
  'task.cancelled': { state: 'all' },
};

function listOf(to: string, { kind, planId }: NoticeRow): NoticeWay {
  return {
    to,
    search: {
      ...(BY_ISSUER[kind] ?? {}),
      ...(planId === null ? {} : { planId }),
    },
  };
}
