import { useState } from 'react';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { draftLetters, listOutgoing, listUrgable, type UrgableRow } from '../contract.ts';
import css from './documents.module.css';
import { DraftLettersDialog } from './draft-letters-dialog.tsx';
import { UrgingSearch } from './filters.ts';
import { UrgingBar } from './urging-bar.tsx';
import { useUrgableColumns } from './urging-columns.tsx';
import { documentWords } from './words.ts';

/** Who has something overdue, and the letters that may be drafted from it. */
export function UrgingPage() {
  const t = useWords(documentWords);
  const [filters, setFilters] = useFilters(UrgingSearch);
  const found = useCall(listUrgable, {});
  const drafting = useDrafting();
  const columns = useUrgableColumns();
  const all = found.data?.rows ?? [];
  const rows = all.filter((row) => isShown(row, filters));
  const free = rows.filter(isFree);
  return (
    <Page>
      <PageTitle
        title={t('urging.title')}
        lead={t('urging.lead')}
        help={<p>{t('urging.help')}</p>}
        {...(free.length === 0
          ? {}
          : {
              actions: (
                <NextStep run={() => drafting.ask(free)}>
                  {t('urging.draftShown', { count: free.length })}
                </NextStep>
              ),
            })}
      />
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {drafting.told === null ? null : <Outcome told={drafting.told} />}
      {all.length === 0 ? null : <UrgingBar rows={all} filters={filters} onChange={setFilters} />}
      <DataTable
        name="urging"
        caption={t('urging.title')}
        rows={rows}
        columns={columns}
        rowKey={keyOf}
        rowName={(row) => row.agency.name}
        empty={
          all.length === 0 ? (
            <EmptyPage title={t('urging.empty')} text={t('urging.emptyText')} />
          ) : (
            <EmptyPage
              title={t('urging.noneShown')}
              text={t('urging.noneShownText')}
              action={<StepLink run={() => setFilters(NO_FILTERS)}>{t('urging.showAll')}</StepLink>}
            />
          )
        }
        selection={(chosen: readonly UrgableRow[], clear: () => void) => {
          const count = chosen.filter(isFree).length;
          return count === 0 ? (
            <span>{t('urging.allOpen')}</span>
          ) : (
            <StepLink run={() => drafting.ask(chosen, clear)}>
              {t('urging.draft', { count })}
            </StepLink>
          );
        }}
      />
      {drafting.dialog}
    </Page>
  );
}

/** Asks before anything is drafted, drafts, and tells what came of it. */
function useDrafting() {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const close = () => {
    setAsked(null);
  };
  const act = useAct(draftLetters, {
    refreshes: [listUrgable, listOutgoing],
    onDone: ({ drafted, alreadyOpen, settled }) => {
      asked?.clear();
      setTold({ drafted: drafted.length, alreadyOpen, settled });
      close();
    },
  });
  const ask = (chosen: readonly UrgableRow[], clear: () => void = () => undefined) => {
    act.reset();
    setAsked({ rows: chosen.filter(isFree), clear });
  };
  const dialog =
    asked === null ? null : (
      <DraftLettersDialog
        rows={asked.rows}
        busy={act.isPending}
        error={act.error}
        onDraft={() => act.mutate({ letters: asked.rows.map(pick) })}
        onClose={close}
      />
    );
  return { ask, told, dialog };
}

/** Nobody is written to twice at once. */
function isFree(row: UrgableRow): boolean {
  return row.letterId === null;
}

interface Asked {
  readonly rows: readonly UrgableRow[];
  clear(): void;
}

interface Told {
  readonly drafted: number;
  readonly alreadyOpen: number;
  readonly settled: number;
}

const NO_FILTERS = { planId: undefined, agencyId: undefined, form: undefined };

function isShown(row: UrgableRow, { planId, agencyId, form }: UrgingSearch): boolean {
  return (
    (planId === undefined || row.plan.id === planId) &&
    (agencyId === undefined || row.agency.id === agencyId) &&
    (form === undefined || row.form === form)
  );
}

function Outcome({ told }: { told: Told }) {
  const t = useWords(documentWords);
  return (
    <div role="status" className={css.notice}>
      <p>{t('urging.drafted', { count: told.drafted })}</p>
      {told.alreadyOpen === 0 ? null : (
        <p>{t('urging.alreadyOpen', { count: told.alreadyOpen })}</p>
      )}
      {told.settled === 0 ? null : <p>{t('urging.settled', { count: told.settled })}</p>}
      <StepLink to="/outgoing" search={{ state: 'draft' }}>
        {t('urging.seeDrafts')}
      </StepLink>
    </div>
  );
}

function keyOf(row: UrgableRow): string {
  return `${row.plan.id} ${row.agency.id} ${row.form}`;
}

function pick({ plan, agency, form }: UrgableRow) {
  return { planId: plan.id, agencyId: agency.id, form };
}
