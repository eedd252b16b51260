import type { FastifyInstance } from 'fastify';
import { mountAccounts } from '#features/accounts/server/index.ts';
import { mountAgencies } from '#features/agencies/server/index.ts';
import { mountAuditTrail } from '#features/audit-trail/server/index.ts';
import { mountCampaigns } from '#features/campaigns/server/index.ts';
import { mountCases } from '#features/cases/server/index.ts';
import { mountComplaints } from '#features/complaints/server/index.ts';
import { mountDeadlines } from '#features/deadlines/server/index.ts';
import { mountDifficulties } from '#features/difficulties/server/index.ts';
import { mountDocuments } from '#features/documents/server/index.ts';
import { mountDrafts } from '#features/drafts/server/index.ts';
import { mountDuty, mountLockNotice } from '#features/duty/server/index.ts';
import { mountEvidence } from '#features/evidence/server/index.ts';
import { mountEvidenceChart } from '#features/evidence-chart/server/index.ts';
import { mountHotline } from '#features/hotline/server/index.ts';
import { mountLessons } from '#features/lessons/server/index.ts';
import { mountMeetings } from '#features/meetings/server/index.ts';
import { mountNetworks } from '#features/networks/server/index.ts';
import { mountNotifications } from '#features/notifications/server/index.ts';
import { mountPilots } from '#features/pilots/server/index.ts';
import { mountPlaces } from '#features/places/server/index.ts';
import { mountPlans } from '#features/plans/server/index.ts';
import { mountPublicTips } from '#features/public-tips/server/index.ts';
import { mountReconciliation } from '#features/reconciliation/server/index.ts';
import { mountReports } from '#features/reports/server/index.ts';
import { mountSearch } from '#features/search/server/index.ts';
import { mountStatistics } from '#features/statistics/server/index.ts';
import { mountTasks } from '#features/tasks/server/index.ts';
import { mountTips } from '#features/tips/server/index.ts';
import { mountToday } from '#features/today/server/index.ts';
import { buildApp } from '#platform/server/http/build-app.ts';
import type { ServerDeps } from '#platform/server/http/deps.ts';
import { mountsFor } from '#platform/server/http/mount.ts';
import { mountDescription } from './mount-description.ts';

export interface BuildOptions {
  webFolder?: string;
  trustProxy?: boolean;
  /** As in the HTTP server's options; 0 where a test shares a busy machine. */
  busyAfter?: number;
}

/** The whole server: every feature's door, in one visible list. */
export async function buildServer(
  deps: ServerDeps,
  options: BuildOptions,
): Promise<FastifyInstance> {
  const app = await buildApp(deps, {
    ...(options.webFolder === undefined ? {} : { webFolder: options.webFolder }),
    trustProxy: options.trustProxy ?? false,
    ...(options.busyAfter === undefined ? {} : { busyAfter: options.busyAfter }),
  });
  const { mount, open } = mountsFor(app, deps);
  mountAccounts(open, mount);
  mountAgencies(mount);
  mountAuditTrail(mount);
  mountCases(mount);
  mountComplaints(mount);
  mountEvidence(mount);
  mountDocuments(mount);
  mountEvidenceChart(mount);
  mountDeadlines(mount);
  mountDrafts(mount);
  mountDuty(mount);
  mountLockNotice(open);
  mountHotline(mount);
  mountNetworks(mount);
  mountNotifications(mount);
  mountPlaces(mount);
  mountLessons(mount);
  mountMeetings(mount);
  mountCampaigns(mount);
  mountDifficulties(mount);
  mountPilots(mount);
  mountPlans(mount);
  mountPublicTips(mount);
  mountReconciliation(mount);
  mountReports(mount);
  mountSearch(mount);
  mountStatistics(mount);
  mountTasks(mount);
  mountTips(mount);
  mountToday(mount);
  await mountDescription(app, deps);
  return app;
}
