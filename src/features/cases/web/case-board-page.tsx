import { useState } from 'react';
import { CaseStage } from '#domain/case/case-stage.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCall, useCallPages } from '#platform/web/api/use-call.ts';
import { Choose, ChosenFilter, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { CountSplit, CountTable, LimitTabs } from '#platform/web/kit/limit-board.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { sayPost } from '#platform/web/language/say-post.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { countCases, DesignationKind, listCases } from '../contract.ts';
import { useCaseColumns } from './case-columns.tsx';
import { CaseFilters, NO_FILTERS } from './case-filters.ts';
import { CaseOutline } from './case-outline.tsx';
import { CaseSearchBox, FoundCases } from './case-search.tsx';
import css from './cases.module.css';
import { caseWords } from './words.ts';

/** The board of cases for whoever works on them; codes and articles for whoever counts them. */
export function CaseBoardPage() {
  const me = useMe();
  return may(me, 'case.read') ? <CaseBoard mayOpen={may(me, 'case.open')} /> : <CaseOutline />;
}

/** Cases that the post may open by their nearest clock, by handler, by body. */
function CaseBoard({ mayOpen }: { mayOpen: boolean }) {
  const t = useWords(caseWords);
  const [words, setWords] = useState('');
  const board = useCall(countCases, {}, { keepPrevious: true });
  return (
    <Page>
      <PageTitle
        title={t('list.title')}
        lead={t('list.lead')}
        help={<p>{t('list.help')}</p>}
        {...(mayOpen ? { actions: <NextStep to="/cases/new">{t('list.add')}</NextStep> } : {})}
      />
      <ToReceive files={board.data?.toReceive ?? 0} />
      <CaseSearchBox words={words} onChange={setWords} />
      {words === '' ? (
        <BoardList board={board.data} />
      ) : (
        <FoundCases key={words} words={words} onStop={() => setWords('')} />
      )}
    </Page>
  );
}

/** Files sent here that await receipt: their clock starts when they are accepted. */
function ToReceive({ files }: { files: number }) {
  const t = useWords(caseWords);
  return files === 0 ? null : (
    <p className={css.note}>
      {t('list.toReceive', { count: files })}{' '}
      <StepLink to="/hand-overs">{t('list.toReceiveGo')}</StepLink>
    </p>
  );
}

type Board = NonNullable<ReturnType<typeof useCall<typeof countCases>>['data']>;

function BoardList({ board }: { board: Board | undefined }) {
  const t = useWords(caseWords);
  const [filters, setFilters] = useFilters(CaseFilters);
  const { standing, ...codes } = filters;
  const rows = useCallPages(listCases, { ...codes, standing: standing ?? 'open', limit: 50 });
  const columns = useCaseColumns();
  const isNarrow = Object.values(filters).some((value) => value !== undefined);
  return (
    <>
      <LimitTabs
        counts={board}
        value={filters.nearness}
        onChange={(nearness) => setFilters({ nearness, standing: undefined })}
      />
      <DataTable
        name="cases"
        caption={t('list.title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.code}
        filters={<CaseFilterBar filters={filters} onChange={setFilters} />}
        empty={
          isNarrow ? (
            <EmptyPage
              title={t('list.emptyFiltered')}
              text={t('list.emptyFilteredText')}
              action={<StepLink run={() => setFilters(NO_FILTERS)}>{t('list.showAll')}</StepLink>}
            />
          ) : (
            <EmptyPage title={t('list.empty')} text={t('list.emptyText')} />
          )
        }
      />
      {board === undefined || board.byAgency.length === 0 ? null : (
        <BoardSplit board={board} narrow={setFilters} />
      )}
    </>
  );
}

interface FilterBarProps {
  readonly filters: CaseFilters;
  onChange(change: Partial<CaseFilters>): void;
}

function CaseFilterBar({ filters, onChange }: FilterBarProps) {
  const t = useWords(caseWords);
  const any = { value: '' as const, text: t('filters.any') };
  return (
    <Filters>
      <Choose
        name={t('filters.stage')}
        value={filters.stage ?? ''}
        choices={[any, ...CaseStage.options.map((value) => ({ value, text: t(`stage.${value}`) }))]}
        onChange={(stage) => onChange({ stage })}
      />
      <Choose
        name={t('filters.severity')}
        value={filters.severity ?? ''}
        choices={[
          any,
          ...OffenceClass.options.map((value) => ({ value, text: t(`severity.${value}`) })),
        ]}
        onChange={(severity) => onChange({ severity })}
      />
      <Choose
        name={t('filters.mark')}
        value={filters.mark ?? ''}
        choices={[
          any,
          ...DesignationKind.options.map((value) => ({ value, text: t(`mark.${value}`) })),
        ]}
        onChange={(mark) => onChange({ mark })}
      />
      <Choose
        name={t('filters.standing')}
        value={filters.standing ?? ''}
        choices={[
          { value: '' as const, text: t('filters.open') },
          { value: 'over' as const, text: t('filters.over') },
        ]}
        onChange={(standing) => onChange({ standing, nearness: undefined })}
      />
      {filters.handlerPostId === undefined ? null : (
        <ChosenFilter
          name={t('filters.onlyHandler')}
          onRemove={() => onChange({ handlerPostId: undefined })}
        />
      )}
      {filters.agencyId === undefined ? null : (
        <ChosenFilter
          name={t('filters.onlyAgency')}
          onRemove={() => onChange({ agencyId: undefined })}
        />
      )}
    </Filters>
  );
}

/** The same counts by handler and by body; a name narrows the list to its own. */
function BoardSplit(props: { board: Board; narrow(change: Partial<CaseFilters>): void }) {
  const t = useWords(caseWords);
  const { board, narrow } = props;
  return (
    <Section title={t('split.title')}>
      <CountSplit>
        <CountTable
          caption={t('split.byHandler')}
          empty={t('split.nobody')}
          rows={board.byHandler.map((row) => ({
            ...row,
            id: row.post.id,
            name: sayPost(row.post),
          }))}
          onChoose={(handlerPostId) => narrow({ handlerPostId, agencyId: undefined })}
        />
        <CountTable
          caption={t('split.byAgency')}
          empty={t('split.noAgency')}
          rows={board.byAgency.map((row) => ({ ...row, ...row.agency }))}
          onChoose={(agencyId) => narrow({ agencyId, handlerPostId: undefined })}
        />
      </CountSplit>
    </Section>
  );
}
