import { useState } from 'react';
import { TipKind, TipState } from '#domain/tip/tip-codes.ts';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCall, useCallPages } from '#platform/web/api/use-call.ts';
import { CheckFilter, Choose, ChosenFilter, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { LimitTabs } from '#platform/web/kit/limit-board.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { countTipBoards, listTips, TipBox } from '../contract.ts';
import { BoardSplit } from './board-split.tsx';
import { useTipColumns } from './tip-columns.tsx';
import { TipFilters, toTipQuery } from './tip-filters.ts';
import { FoundTips, TipSearchBox } from './tip-search.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

const NONE: Partial<TipFilters> = {
  nearness: undefined,
  state: undefined,
  kind: undefined,
  handlerPostId: undefined,
  agencyId: undefined,
  closed: undefined,
};

/** The board: tips that the post may open by their nearest clock, by handler, by body. */
export function TipBoardPage() {
  const t = useWords(tipWords);
  const me = useMe();
  const [words, setWords] = useState('');
  return (
    <Page>
      <PageTitle
        title={t('list.title')}
        lead={t('list.lead')}
        help={<p>{t('list.help')}</p>}
        {...(may(me, 'tip.receive')
          ? { actions: <NextStep to="/tips/new">{t('list.add')}</NextStep> }
          : {})}
      />
      <TipSearchBox words={words} onChange={setWords} />
      <p className={css.ways}>
        <StepLink to="/tips/requests" search={{ side: 'of-unit' }}>
          {t('requests.title')}
        </StepLink>
        <StepLink to="/tips/passed-on">{t('passedOn.title')}</StepLink>
      </p>
      {words === '' ? (
        <BoardList />
      ) : (
        <FoundTips key={words} words={words} onStop={() => setWords('')} />
      )}
    </Page>
  );
}

function BoardList() {
  const t = useWords(tipWords);
  const [filters, setFilters] = useFilters(TipFilters);
  const query = toTipQuery(filters);
  const boards = useCall(countTipBoards, { box: query.box }, { keepPrevious: true });
  const rows = useCallPages(listTips, { ...query, limit: 50 });
  const columns = useTipColumns();
  const { box: _, ...narrowing } = filters;
  const isNarrow = Object.values(narrowing).some((value) => value !== undefined);
  return (
    <>
      <LimitTabs
        counts={boards.data?.all}
        value={filters.nearness}
        onChange={(nearness) => setFilters({ nearness })}
      />
      <DataTable
        name="tips"
        caption={t('list.title')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.code}
        exportable={false}
        filters={<TipFilterBar filters={filters} onChange={setFilters} />}
        empty={
          isNarrow ? (
            <EmptyPage
              title={t('list.emptyFiltered')}
              text={t('list.emptyFilteredText')}
              action={<StepLink run={() => setFilters(NONE)}>{t('list.showAll')}</StepLink>}
            />
          ) : (
            <EmptyPage title={t('list.empty')} text={t('list.emptyText')} />
          )
        }
      />
      {boards.data === undefined || boards.data.byAgency.length === 0 ? null : (
        <BoardSplit boards={boards.data} narrow={setFilters} />
      )}
    </>
  );
}

interface FilterBarProps {
  readonly filters: TipFilters;
  onChange(change: Partial<TipFilters>): void;
}

function TipFilterBar({ filters, onChange }: FilterBarProps) {
  const t = useWords(tipWords);
  const any = { value: '' as const, text: t('filters.any') };
  return (
    <Filters>
      <Choose
        name={t('box.label')}
        value={filters.box ?? 'all-open-to-me'}
        choices={TipBox.options.map((value) => ({ value, text: t(`box.${value}`) }))}
        onChange={(box) => onChange({ box: box === 'all-open-to-me' ? undefined : box })}
      />
      <Choose
        name={t('filters.state')}
        value={filters.state ?? ''}
        choices={[any, ...TipState.options.map((value) => ({ value, text: t(`state.${value}`) }))]}
        onChange={(state) => onChange({ state })}
      />
      <Choose
        name={t('filters.kind')}
        value={filters.kind ?? ''}
        choices={[any, ...TipKind.options.map((value) => ({ value, text: t(`kind.${value}`) }))]}
        onChange={(kind) => onChange({ kind })}
      />
      <CheckFilter
        name={t('filters.closed')}
        checked={filters.closed === 'yes'}
        onChange={(on) => onChange({ closed: on ? 'yes' : undefined })}
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
