import { accountsWeb } from '#features/accounts/web/index.tsx';
import { agenciesWeb } from '#features/agencies/web/index.tsx';
import { auditTrailWeb } from '#features/audit-trail/web/index.tsx';
import { campaignsWeb } from '#features/campaigns/web/index.tsx';
import { casesWeb } from '#features/cases/web/index.tsx';
import { complaintsWeb } from '#features/complaints/web/index.tsx';
import { deadlinesWeb } from '#features/deadlines/web/index.tsx';
import { difficultiesWeb } from '#features/difficulties/web/index.tsx';
import { documentsWeb } from '#features/documents/web/index.tsx';
import { dutyWeb } from '#features/duty/web/index.tsx';
import { evidenceWeb } from '#features/evidence/web/index.tsx';
import { evidenceChartWeb } from '#features/evidence-chart/web/index.tsx';
import { hotlineWeb } from '#features/hotline/web/index.tsx';
import { lessonsWeb } from '#features/lessons/web/index.tsx';
import { meetingsWeb } from '#features/meetings/web/index.tsx';
import { networksWeb } from '#features/networks/web/index.tsx';
import { notificationsWeb } from '#features/notifications/web/index.tsx';
import { pilotsWeb } from '#features/pilots/web/index.tsx';
import { placesWeb } from '#features/places/web/index.tsx';
import { plansWeb } from '#features/plans/web/index.tsx';
import { publicTipsWeb } from '#features/public-tips/web/index.tsx';
import { reconciliationWeb } from '#features/reconciliation/web/index.tsx';
import { reportsWeb } from '#features/reports/web/index.tsx';
import { searchWeb } from '#features/search/web/index.tsx';
import { statisticsWeb } from '#features/statistics/web/index.tsx';
import { tasksWeb } from '#features/tasks/web/index.tsx';
import { tipsWeb } from '#features/tips/web/index.tsx';
import { todayWeb } from '#features/today/web/index.tsx';
import type { FeatureWeb } from '#platform/web/feature-web.ts';
import { kitWeb } from '#platform/web/kit-page/index.tsx';

/** Every feature that has pages, in the order in which they were built. */
export const features: readonly FeatureWeb[] = [
  kitWeb,
  accountsWeb,
  plansWeb,
  tasksWeb,
  todayWeb,
  reportsWeb,
  searchWeb,
  documentsWeb,
  campaignsWeb,
  difficultiesWeb,
  meetingsWeb,
  notificationsWeb,
  pilotsWeb,
  agenciesWeb,
  auditTrailWeb,
  deadlinesWeb,
  placesWeb,
  publicTipsWeb,
  tipsWeb,
  dutyWeb,
  hotlineWeb,
  casesWeb,
  evidenceWeb,
  statisticsWeb,
  reconciliationWeb,
  evidenceChartWeb,
  networksWeb,
  complaintsWeb,
  lessonsWeb,
];
