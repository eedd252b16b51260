import { CaseStage } from '#domain/case/case-stage.ts';
import { LegalMatter } from '#domain/case/legal-note.ts';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { useFilters } from '#platform/web/address/use-address.ts';
import { download } from '#platform/web/api/download.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { SideStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { exportSharedNotes, listSharedNotes } from '../../contract.ts';
import { caseWords } from '../words.ts';
import { choicesOf } from './codes.ts';
import { LegalNoteFilters } from './court-filters.ts';

/** Difficulties that bodies shared, to send upward: no case and no name. */
export function LegalNotesPage() {
  const t = useWords(caseWords);
  const { today } = useMe();
  const [{ year = today.slice(0, 4), matter }, setFilters] = useFilters(LegalNoteFilters);
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const notes = useCall(listSharedNotes, period);
  const rows = (notes.data?.rows ?? []).filter(
    (row) => matter === undefined || row.matter === matter,
  );
  return (
    <Page>
      <PageTitle
        title={t('court.notes.title')}
        lead={t('court.notes.lead')}
        actions={(['docx', 'xlsx'] as const).map((format) => (
          <SideStep
            key={format}
            icon="download"
            run={() => void download(exportSharedNotes, { ...period, format })}
          >
            {t(`court.notes.${format}`)}
          </SideStep>
        ))}
      />
      <ProblemNotice error={notes.error} onRetry={() => void notes.refetch()} />
      <DataTable
        name="legal-notes"
        caption={t('court.notes.title')}
        rows={rows}
        rowKey={(row) => row.id}
        rowName={(row) => row.provision}
        columns={useNoteColumns()}
        filters={
          <Filters>
            <Choose
              name={t('court.notes.year')}
              value={year}
              choices={listYears(today).map((value) => ({ value, text: value }))}
              onChange={(value) => setFilters({ year: value })}
            />
            <Choose
              name={t('court.notes.matter')}
              value={matter ?? ''}
              choices={[
                { value: '' as const, text: t('court.notes.anyMatter') },
                ...choicesOf(LegalMatter.options, (code) => t(`court.matter.${code}`)),
              ]}
              onChange={(value) => setFilters({ matter: value })}
            />
          </Filters>
        }
        empty={<EmptyPage title={t('court.notes.empty')} text={t('court.notes.emptyText')} />}
      />
    </Page>
  );
}

type Note = OutputOf<typeof listSharedNotes>['rows'][number];

function useNoteColumns(): DataColumn<Note>[] {
  const t = useWords(caseWords);
  const f = useFormats();
  return [
    {
      key: 'sharedOn',
      name: t('court.notes.sharedOn'),
      width: '8rem',
      card: 'mark',
      text: (row) => f.day(row.sharedOn),
      cell: (row) => f.day(row.sharedOn),
    },
    {
      key: 'matter',
      name: t('court.notes.matter'),
      width: '14rem',
      text: (row) => t(`court.matter.${row.matter}`),
      cell: (row) => t(`court.matter.${row.matter}`),
    },
    {
      key: 'provision',
      name: t('court.notes.provision'),
      width: '12rem',
      card: 'code',
      text: (row) => row.provision,
      cell: (row) => row.provision,
    },
    {
      key: 'stage',
      name: t('court.notes.stage'),
      width: '11rem',
      text: (row) => t(`stage.${CaseStage.parse(row.stage)}`),
      cell: (row) => t(`stage.${CaseStage.parse(row.stage)}`),
    },
    {
      key: 'text',
      name: t('court.notes.text'),
      sortable: false,
      text: (row) => row.text,
      cell: (row) => row.text,
    },
  ];
}

function listYears(today: string): string[] {
  const last = Number(today.slice(0, 4));
  return [0, 1, 2, 3].map((back) => String(last - back));
}
