import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { SaidLine, Stack } from '#platform/web/kit/record-body.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { type HandOverRow, listHandOvers } from '../../contract.ts';
import recordCss from '../cases.module.css';
import { caseWords } from '../words.ts';
import { AcceptDialog, RefuseDialog } from './answer-dialogs.tsx';
import { choicesOf } from './codes.ts';
import css from './court.module.css';
import { HandOverBox, HandOverFilters } from './court-filters.ts';

const ASKED: Record<
  HandOverBox,
  Pick<Parameters<typeof useCallPages<typeof listHandOvers>>[1], 'way' | 'state'>
> = {
  'to-receive': { way: 'incoming', state: 'awaiting-receipt' },
  received: { way: 'incoming', state: 'accepted' },
  refused: { way: 'incoming', state: 'refused' },
  sent: { way: 'outgoing', state: 'awaiting-receipt' },
  'sent-accepted': { way: 'outgoing', state: 'accepted' },
  'sent-refused': { way: 'outgoing', state: 'refused' },
};

/** Files on their way here and from here: their receipt, never what is in them. */
export function HandOversPage() {
  const t = useWords(caseWords);
  const [{ box = 'to-receive' }, setFilters] = useFilters(HandOverFilters);
  const rows = useCallPages(listHandOvers, { ...ASKED[box], limit: 50 });
  const [asked, setAsked] = useState<{ what: 'accept' | 'refuse'; row: HandOverRow } | null>(null);
  const [said, setSaid] = useState('');
  const dialog = {
    onClose: () => setAsked(null),
    onDone: (text: string) => {
      setAsked(null);
      setSaid(text);
    },
  };
  const columns = useHandOverColumns(ASKED[box].way === 'incoming');
  const act = useActColumn((what, row) => setAsked({ what, row }));
  return (
    <Page>
      <PageTitle
        title={t('court.handOvers.title')}
        lead={t('court.handOvers.lead')}
        help={<p>{t('court.handOvers.help')}</p>}
      />
      <SaidLine text={said} />
      <DataTable
        name="case-hand-overs"
        caption={t('court.handOvers.title')}
        rows={rows}
        columns={box === 'to-receive' ? [...columns, act] : columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.caseCode}
        filters={
          <Filters>
            <Choose
              name={t('court.handOvers.which')}
              value={box}
              choices={choicesOf(HandOverBox.options, (code) => t(`court.handOvers.${code}`))}
              onChange={(value) => setFilters({ box: value })}
            />
          </Filters>
        }
        empty={
          <EmptyPage title={t('court.handOvers.empty')} text={t('court.handOvers.emptyText')} />
        }
      />
      {asked?.what === 'accept' ? <AcceptDialog {...dialog} row={asked.row} /> : null}
      {asked?.what === 'refuse' ? <RefuseDialog {...dialog} row={asked.row} /> : null}
    </Page>
  );
}

function useHandOverColumns(isIncoming: boolean): DataColumn<HandOverRow>[] {
  const t = useWords(caseWords);
  const f = useFormats();
  return [
    useCodeColumn(),
    {
      key: 'purpose',
      name: t('court.handOvers.purpose'),
      width: '9rem',
      sortable: false,
      text: (row) => t(`court.purpose.${row.purpose}`),
      cell: (row) => t(`court.purpose.${row.purpose}`),
    },
    {
      key: 'other',
      name: t(isIncoming ? 'court.handOvers.from' : 'court.handOvers.to'),
      width: '10rem',
      sortable: false,
      text: (row) => (isIncoming ? row.from : row.to).name,
      cell: (row) => (isIncoming ? row.from : row.to).name,
    },
    usePapersColumn(),
    {
      key: 'sentAt',
      name: t('court.handOvers.sentAt'),
      width: '10rem',
      card: 'mark',
      sortable: false,
      text: (row) => f.instant(row.sentAt),
      cell: (row) => (
        <Stack>
          {f.instant(row.sentAt)}
          {row.answeredAt === null ? null : (
            <small>{t('court.handOvers.answeredAt', { at: f.instant(row.answeredAt) })}</small>
          )}
        </Stack>
      ),
    },
  ];
}

function useCodeColumn(): DataColumn<HandOverRow> {
  const t = useWords(caseWords);
  return {
    key: 'code',
    name: t('court.handOvers.code'),
    width: '13rem',
    card: 'code',
    sortable: false,
    text: (row) => row.caseCode,
    cell: (row) => (
      <Stack>
        {row.caseId === null ? (
          <span className={recordCss.code}>{row.caseCode}</span>
        ) : (
          <LinkTo to="/cases/$caseId" params={{ caseId: row.caseId }} className={recordCss.code}>
            {row.caseCode}
          </LinkTo>
        )}
        {row.documentNumber === null ? null : (
          <small>{t('court.handOvers.document', { number: row.documentNumber })}</small>
        )}
      </Stack>
    ),
  };
}

function usePapersColumn(): DataColumn<HandOverRow> {
  const t = useWords(caseWords);
  const words = (row: HandOverRow) =>
    row.missing.length === 0
      ? t('court.handOvers.complete')
      : t('court.handOvers.missing', {
          papers: row.missing.map((code) => t(`court.paper.${code}`)).join(', '),
        });
  return {
    key: 'papers',
    name: t('court.handOvers.papers'),
    width: '20rem',
    sortable: false,
    text: words,
    cell: (row) => (
      <Stack>
        {words(row)}
        <small>{t('court.handOvers.volumes', { count: row.volumes })}</small>
      </Stack>
    ),
  };
}

function useActColumn(
  run: (what: 'accept' | 'refuse', row: HandOverRow) => void,
): DataColumn<HandOverRow> {
  const t = useWords(caseWords);
  return {
    key: 'act',
    name: t('court.handOvers.act'),
    width: '12rem',
    sortable: false,
    cell: (row) => (
      <span className={css.ways}>
        <StepLink run={() => run('accept', row)}>{t('court.handOvers.accept')}</StepLink>
        <StepLink run={() => run('refuse', row)}>{t('court.handOvers.refuse')}</StepLink>
      </span>
    ),
  };
}
