import { useState } from 'react';
import { EvidenceKind, EvidenceState } from '#domain/evidence/evidence-item.ts';
import { useFilters, useParam } from '#platform/web/address/use-address.ts';
import { download } from '#platform/web/api/download.ts';
import { useCall, useCallPages } from '#platform/web/api/use-call.ts';
import { PurposeForm } from '#platform/web/form/purpose-form.tsx';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { BackLink, SaidLine } from '#platform/web/kit/record-body.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { listEvidence, printEvidenceRegister } from '../contract.ts';
import css from './evidence.module.css';
import { usePurposes } from './purposes.ts';
import { ReceiveDialog } from './receive-dialog.tsx';
import { useRegisterColumns } from './register-columns.tsx';
import { RegisterFilters } from './register-filters.ts';
import { evidenceWords } from './words.ts';

/** The evidence of one case: who holds what, where, under which seal. */
export function RegisterPage() {
  const caseId = useParam('caseId');
  const [filters, setFilters] = useFilters(RegisterFilters);
  const head = useCall(listEvidence, { id: caseId, limit: 1 });
  const rows = useCallPages(listEvidence, { id: caseId, ...filters, limit: 50 });
  const columns = useRegisterColumns(caseId);
  const t = useWords(evidenceWords);
  if (head.data === undefined) {
    return <ProblemNotice error={head.error} onRetry={() => void head.refetch()} />;
  }
  const isNarrow = filters.kind !== undefined || filters.state !== undefined;
  return (
    <Page>
      <RegisterHead caseId={caseId} head={head.data} />
      <DataTable
        name="evidence"
        caption={t('register.titleOf', { code: head.data.caseCode })}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.mark}
        filters={<FilterBar filters={filters} onChange={setFilters} />}
        empty={
          isNarrow ? (
            <EmptyPage
              title={t('register.emptyFiltered')}
              text={t('register.emptyFilteredText')}
              action={
                <StepLink run={() => setFilters({ kind: undefined, state: undefined })}>
                  {t('register.showAll')}
                </StepLink>
              }
            />
          ) : (
            <EmptyPage title={t('register.empty')} text={t('register.emptyText')} />
          )
        }
      />
    </Page>
  );
}

interface Head {
  caseCode: string;
  contentKept: boolean;
  mayReceive: boolean;
}

/** The title, the one next step, the print; what is not kept here is said aloud. */
function RegisterHead({ caseId, head }: { caseId: string; head: Head }) {
  const t = useWords(evidenceWords);
  const [asking, setAsking] = useState<'receive' | 'print' | null>(null);
  const [said, setSaid] = useState('');
  const close = () => setAsking(null);
  return (
    <>
      <PageTitle
        above={
          <BackLink to={`/cases/${caseId}`}>{t('register.back', { code: head.caseCode })}</BackLink>
        }
        title={t('register.titleOf', { code: head.caseCode })}
        lead={t('register.lead')}
        help={<p>{t('register.help')}</p>}
        actions={
          <>
            {head.mayReceive ? (
              <NextStep run={() => setAsking('receive')}>{t('register.receive')}</NextStep>
            ) : null}
            <StepLink run={() => setAsking('print')}>{t('register.print')}</StepLink>
            {head.contentKept ? (
              <StepLink to={`/cases/${caseId}/chart`}>{t('register.chart')}</StepLink>
            ) : null}
          </>
        }
      />
      <SaidLine text={said} />
      {head.contentKept ? null : <p className={css.note}>{t('register.datesOnly')}</p>}
      {asking === 'receive' ? (
        <ReceiveDialog
          caseId={caseId}
          contentKept={head.contentKept}
          onDone={(mark) => {
            close();
            setSaid(t('register.received', { mark }));
          }}
          onClose={close}
        />
      ) : null}
      {asking === 'print' ? <PrintDialog caseId={caseId} onClose={close} /> : null}
    </>
  );
}

function PrintDialog({ caseId, onClose }: { caseId: string; onClose(): void }) {
  const t = useWords(evidenceWords);
  return (
    <Dialog open title={t('print.title')} onClose={onClose}>
      <PurposeForm
        purposes={usePurposes()}
        verb={t('print.verb')}
        run={async (purpose) => {
          await download(printEvidenceRegister, { id: caseId, purpose });
          onClose();
        }}
      />
    </Dialog>
  );
}

function FilterBar(props: {
  filters: RegisterFilters;
  onChange(change: Partial<RegisterFilters>): void;
}) {
  const t = useWords(evidenceWords);
  const { filters, onChange } = props;
  const any = { value: '' as const, text: t('register.any') };
  return (
    <Filters>
      <Choose
        name={t('field.kind')}
        value={filters.kind ?? ''}
        choices={[
          any,
          ...EvidenceKind.options.map((value) => ({ value, text: t(`kind.${value}`) })),
        ]}
        onChange={(kind) => onChange({ kind })}
      />
      <Choose
        name={t('columns.state')}
        value={filters.state ?? ''}
        choices={[
          any,
          ...EvidenceState.options.map((value) => ({ value, text: t(`state.${value}`) })),
        ]}
        onChange={(state) => onChange({ state })}
      />
    </Filters>
  );
}
