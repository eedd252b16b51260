import type { NoticeRow } from '../contract.ts';

export interface NoticeWay {
  readonly to: string;
  readonly search?: Record<string, string>;
}

/** Where a notice leads: to its record, or to the list when it stands for several. */
export function noticeWay(notice: NoticeRow): NoticeWay {
  const { recordKind, recordId, count, planId } = notice;
  switch (recordKind) {
    case 'task':
      return count > 1 ? listOf('/tasks', notice) : { to: `/tasks/${recordId}` };
    case 'report':
      return count > 1 ? { to: '/reports' } : { to: `/reports/${recordId}` };
    case 'plan':
      return { to: `/plans/${planId ?? recordId}` };
    case 'meeting':
      return { to: `/meetings/${recordId}` };
    case 'difficulty':
      return count > 1 ? { to: '/difficulties' } : { to: `/difficulties/${recordId}` };
    case 'document':
      return { to: '/arrivals' };
    case 'officer':
      return { to: '/officers' };
  }
}

const BY_ISSUER = ['task.done', 'task.change-asked', 'task.extension-asked'];

function listOf(to: string, { kind, planId }: NoticeRow): NoticeWay {
  return {
    to,
    search: {
      ...(BY_ISSUER.includes(kind) ? { scope: 'issued' } : {}),
      ...(planId === null ? {} : { planId }),
    },
  };
}
