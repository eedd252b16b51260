import { writeCharge } from '#domain/case/offence.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { RowLimit } from '#platform/web/kit/limit-list.tsx';
import { Stack } from '#platform/web/kit/record-body.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { sayPostShortly } from '#platform/web/language/say-post.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import type { CaseBoardRow } from '../contract.ts';
import { MarkTags, StageMark, useChargeWords } from './case-marks.tsx';
import css from './cases.module.css';
import { caseWords } from './words.ts';

/** The columns of the board: codes, articles, dates and figures, which is also all that leaves the page. */
export function useCaseColumns(): DataColumn<CaseBoardRow>[] {
  return [
    useCodeColumn(),
    useClockColumn(),
    ...useStageColumns(),
    ...usePersonColumns(),
    ...useFigureColumns(),
  ];
}

function useCodeColumn(): DataColumn<CaseBoardRow> {
  const t = useWords(caseWords);
  return {
    key: 'case',
    name: t('columns.case'),
    width: '12.5rem',
    card: 'code',
    sortable: false,
    text: (row) => row.code,
    cell: (row) => (
      <Stack>
        <LinkTo to="/cases/$caseId" params={{ caseId: row.id }} className={css.code}>
          {row.code}
        </LinkTo>
        {row.bookNumber === null ? null : <small>{t('book', { number: row.bookNumber })}</small>}
        <MarkTags marks={row.marks} />
      </Stack>
    ),
  };
}

function useClockColumn(): DataColumn<CaseBoardRow> {
  const t = useWords(caseWords);
  const f = useFormats();
  const both = useBothLanguages();
  return {
    key: 'clock',
    name: t('columns.clock'),
    width: '13rem',
    card: 'mark',
    sortable: false,
    cell: ({ clock }) => (
      <Stack narrow>
        <RowLimit mark={clock} />
        {clock === null ? null : <small>{both(clock.name)}</small>}
        {clock?.askBy == null ? null : <small>{t('askBy', { day: f.day(clock.askBy) })}</small>}
      </Stack>
    ),
  };
}

function useStageColumns(): DataColumn<CaseBoardRow>[] {
  const t = useWords(caseWords);
  const lawOf = useChargeWords();
  return [
    {
      key: 'stage',
      name: t('columns.stage'),
      width: '9rem',
      sortable: false,
      text: (row) => t(`stage.${row.stage}`),
      cell: (row) => (
        <Stack>
          <StageMark one={row} />
        </Stack>
      ),
    },
    {
      key: 'law',
      name: t('columns.law'),
      width: '9.5rem',
      sortable: false,
      text: (row) => writeCharge({ ...row.lead, points: [] }),
      cell: (row) => (
        <Stack>
          {lawOf(row.lead)}
          <small>{t(`severity.${row.severity}`)}</small>
        </Stack>
      ),
    },
  ];
}

function usePersonColumns(): DataColumn<CaseBoardRow>[] {
  const t = useWords(caseWords);
  return [
    {
      key: 'persons',
      name: t('columns.persons'),
      width: '10.5rem',
      sortable: false,
      cell: (row) => (
        <Stack>
          {t('persons', { accused: row.accused, victims: row.victims })}
          {row.hasMinorAccused ? <small>{t('minorAccused')}</small> : null}
          {row.hasMinorVictim ? <small>{t('minorVictim')}</small> : null}
        </Stack>
      ),
    },
    {
      key: 'held',
      name: t('columns.held'),
      width: '11rem',
      sortable: false,
      text: (row) => row.holderAgency.name,
      cell: (row) => (
        <Stack>
          {row.holderAgency.name}
          {row.handlers.map((post) => (
            <small key={post.id}>{sayPostShortly(post)}</small>
          ))}
        </Stack>
      ),
    },
  ];
}

/** Figures by themselves, for the sheet that is taken out. */
function useFigureColumns(): DataColumn<CaseBoardRow>[] {
  const t = useWords(caseWords);
  const f = useFormats();
  const figure = (
    key: 'opened' | 'dueOn' | 'accusedCount' | 'victimCount',
    text: (row: CaseBoardRow) => string,
    hidden: boolean,
  ): DataColumn<CaseBoardRow> => ({
    key,
    name: t(`columns.${key}`),
    hidden,
    ...(hidden ? { card: 'none' as const } : {}),
    sortable: false,
    text,
    cell: text,
  });
  return [
    figure('opened', (row) => f.day(row.openedOn), false),
    figure('dueOn', (row) => (row.clock === null ? '' : f.day(row.clock.dueOn)), true),
    figure('accusedCount', (row) => String(row.accused), true),
    figure('victimCount', (row) => String(row.victims), true),
  ];
}
