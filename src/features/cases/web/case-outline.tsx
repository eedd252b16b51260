import { CaseStage } from '#domain/case/case-stage.ts';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { DesignationKind, listCaseOutline } from '../contract.ts';
import { CaseFilters } from './case-filters.ts';
import { MarkTags } from './case-marks.tsx';
import css from './cases.module.css';
import { caseWords } from './words.ts';

/** For committee, coordinator and leaders: code, stage, article and designation; nothing opens. */
export function CaseOutline() {
  const t = useWords(caseWords);
  const [{ stage, mark }, setFilters] = useFilters(CaseFilters);
  const rows = useCallPages(listCaseOutline, { stage, mark, limit: 50 });
  const any = { value: '' as const, text: t('filters.any') };
  return (
    <Page>
      <PageTitle title={t('outline.title')} lead={t('outline.lead')} />
      <DataTable
        name="case-outline"
        caption={t('outline.title')}
        rows={rows}
        rowKey={(row) => row.code}
        rowName={(row) => row.code}
        columns={[
          {
            key: 'code',
            name: t('columns.code'),
            card: 'code',
            sortable: false,
            text: (row) => row.code,
            cell: (row) => <span className={css.code}>{row.code}</span>,
          },
          {
            key: 'stage',
            name: t('columns.stage'),
            card: 'mark',
            sortable: false,
            text: (row) => t(`stage.${row.stage}`),
            cell: (row) => t(`stage.${row.stage}`),
          },
          {
            key: 'law',
            name: t('columns.law'),
            sortable: false,
            text: (row) => row.article,
            cell: (row) => row.article,
          },
          {
            key: 'marks',
            name: t('columns.marks'),
            sortable: false,
            text: (row) => row.marks.map((one) => t(`mark.${one}`)).join(', '),
            cell: (row) => <MarkTags marks={row.marks} />,
          },
        ]}
        filters={
          <Filters>
            <Choose
              name={t('filters.stage')}
              value={stage ?? ''}
              choices={[
                any,
                ...CaseStage.options.map((value) => ({ value, text: t(`stage.${value}`) })),
              ]}
              onChange={(value) => setFilters({ stage: value })}
            />
            <Choose
              name={t('filters.mark')}
              value={mark ?? ''}
              choices={[
                any,
                ...DesignationKind.options.map((value) => ({ value, text: t(`mark.${value}`) })),
              ]}
              onChange={(value) => setFilters({ mark: value })}
            />
          </Filters>
        }
        empty={<EmptyPage title={t('outline.empty')} text={t('outline.emptyText')} />}
      />
    </Page>
  );
}
