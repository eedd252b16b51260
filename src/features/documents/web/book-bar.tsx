import { type ReactNode, useId } from 'react';
import { DOCUMENT_TYPES, type DocumentTypeCode } from '#domain/document/document-types.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Choose } from '#platform/web/kit/choose.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { BookShow, listBookChoices } from '../contract.ts';
import css from './documents.module.css';
import type { BookSearch } from './filters.ts';
import { useTypeName } from './letter-marks.tsx';
import { documentWords } from './words.ts';

interface BookBarProps {
  readonly filters: BookSearch;
  readonly year: number;
  onChange(change: Partial<BookSearch>): void;
  readonly children: ReactNode;
}

/** Which book: the agency where several are in range, the type with how many numbers it has, the year. */
export function BookBar({ filters, year, onChange, children }: BookBarProps) {
  const t = useWords(documentWords);
  const me = useMe();
  const typeName = useTypeName();
  const choices = useCall(
    listBookChoices,
    filters.agencyId === undefined ? {} : { agencyId: filters.agencyId },
    { keepPrevious: true },
  );
  const agencies = choices.data?.agencies ?? [];
  const series = choices.data?.series ?? [];
  const countOf = (code: string) =>
    series.find((one) => one.typeCode === code && one.year === year)?.count ?? 0;
  return (
    <div className={css.filters}>
      {children}
      {agencies.length < 2 ? null : (
        <Choose
          name={t('numbers.agency')}
          value={filters.agencyId ?? agencies[0]?.id ?? ''}
          choices={agencies.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(agencyId) => onChange({ agencyId })}
        />
      )}
      <Choose
        name={t('filters.type')}
        value={filters.type ?? ''}
        choices={DOCUMENT_TYPES.map(({ code }) => ({
          value: code,
          text:
            countOf(code) === 0
              ? typeName(code)
              : t('numbers.typeWithCount', { type: typeName(code), count: countOf(code) }),
        }))}
        onChange={(type) => onChange({ type: type as DocumentTypeCode | undefined })}
      />
      <Choose
        name={t('filters.year')}
        value={String(year)}
        choices={yearsOf(series, year, Number(me.today.slice(0, 4))).map((value) => ({
          value: String(value),
          text: String(value),
        }))}
        onChange={(value) => onChange({ year: Number(value) })}
      />
      <Choose
        name={t('filters.box')}
        value={filters.show ?? 'all'}
        choices={BookShow.options.map((value) => ({ value, text: t(`numbers.show.${value}`) }))}
        onChange={(show) => onChange({ show: show === 'all' ? undefined : (show as BookShow) })}
      />
    </div>
  );
}

/** A number as it is written; what is typed stays in memory. */
export function NumberSearch({ typed, onType }: { typed: string; onType(typed: string): void }) {
  const t = useWords(documentWords);
  const id = useId();
  return (
    <span className={css.choose}>
      <label htmlFor={id}>{t('numbers.search')}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        maxLength={40}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </span>
  );
}

/** Years with numbers, the present one, the one chosen; newest first. */
function yearsOf(series: readonly { year: number }[], chosen: number, present: number): number[] {
  const years = new Set([present, chosen, ...series.map((one) => one.year)]);
  return [...years].sort((one, other) => other - one);
}
