import { useState } from 'react';
import { useFilters } from '#platform/web/address/use-address.ts';
import { download } from '#platform/web/api/download.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall, useCallPages } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, SideStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { DataTable } from '#platform/web/table/data-table.tsx';
import {
  exportTrailAnchors,
  getTrailState,
  listActions,
  listEntries,
  makeTrailAnchor,
  verifyTrail,
} from '../contract.ts';
import { AuditFilters, toQuery } from './audit-filters.ts';
import css from './audit-trail.module.css';
import { useEntryColumns } from './entry-columns.tsx';
import { FilterBar } from './filter-bar.tsx';
import { TrailState } from './trail-state.tsx';
import { auditWords } from './words.ts';

/** The trail, its state, and the acts that keep it honest. */
export function AuditTrailPage() {
  const t = useWords(auditWords);
  const { today } = useMe();
  const [filters, setFilters] = useFilters(AuditFilters);
  const rows = useCallPages(listEntries, { ...toQuery(filters, today), limit: 50 });
  const actions = useCall(listActions, {});
  const columns = useEntryColumns(setFilters);
  return (
    <Page>
      <PageTitle title={t('title')} lead={t('lead')} help={<p>{t('help')}</p>} />
      <TrailSection />
      <Section title={t('list.title')}>
        <DataTable
          name="audit-trail"
          caption={t('list.title')}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.id}
          exportable={false}
          filters={
            <FilterBar filters={filters} actions={actions.data?.rows ?? []} onChange={setFilters} />
          }
          empty={<EmptyPage title={t('list.empty')} text={t('list.emptyText')} />}
        />
      </Section>
    </Page>
  );
}

function TrailSection() {
  const t = useWords(auditWords);
  const state = useCall(getTrailState, {});
  const [anchored, setAnchored] = useState<number | null>(null);
  const refreshes = [getTrailState, listEntries];
  const verify = useAct(verifyTrail, { refreshes });
  const anchor = useAct(makeTrailAnchor, {
    refreshes,
    onDone: (answer) => setAnchored(answer.number),
  });
  return (
    <Section title={t('state.title')}>
      <ProblemNotice error={state.error ?? verify.error ?? anchor.error} />
      {state.data === undefined ? null : <TrailState state={state.data} />}
      {anchored === null ? null : <p role="status">{t('state.anchored', { number: anchored })}</p>}
      <div className={css.steps}>
        <NextStep run={() => verify.mutate({})} busy={verify.isPending} icon="check">
          {t('verify')}
        </NextStep>
        <SideStep run={() => anchor.mutate({})} busy={anchor.isPending}>
          {t('anchor')}
        </SideStep>
        <StepLink run={() => void download(exportTrailAnchors, {})}>{t('download')}</StepLink>
      </div>
    </Section>
  );
}
