import { AgencyKind, type AgencyLevel } from '#domain/agency/agency-kind.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import type { AgencyRow } from '../contract.ts';
import { AgencyLink } from './agency-link.tsx';
import { agencyWords } from './words.ts';

/** Says a kind of agency in the reader's language. */
export function useKindName(): (code: string) => string {
  const both = useBothLanguages();
  return (code) => {
    const kind = AgencyKind.safeParse(code);
    return kind.success ? both(getAgencyKind(kind.data)) : code;
  };
}

/** The columns of the list. */
export function useAgencyColumns(): readonly DataColumn<AgencyRow>[] {
  const t = useWords(agencyWords);
  const f = useFormats();
  const kindName = useKindName();
  const level = (row: AgencyRow) => t(`levels.${row.level as AgencyLevel}`);
  return [
    {
      key: 'name',
      name: t('columns.name'),
      cell: (row) => <AgencyLink id={row.id} name={row.name} />,
      text: (row) => row.name,
      sortable: false,
      card: 'title',
    },
    {
      key: 'kind',
      name: t('columns.kind'),
      cell: (row) => kindName(row.kind),
      text: (row) => kindName(row.kind),
      sortable: false,
      card: 'rest',
    },
    {
      key: 'level',
      name: t('columns.level'),
      cell: level,
      text: level,
      sortable: false,
      card: 'code',
      width: '8rem',
    },
    {
      key: 'place',
      name: t('columns.place'),
      cell: (row) => row.placeName ?? '',
      text: (row) => row.placeName ?? '',
      sortable: false,
      card: 'rest',
    },
    {
      key: 'parent',
      name: t('columns.parent'),
      cell: (row) => row.parentName ?? '',
      text: (row) => row.parentName ?? '',
      sortable: false,
      card: 'rest',
    },
    {
      key: 'to',
      name: t('columns.to'),
      cell: (row) => (row.validTo === null ? '' : f.day(row.validTo)),
      text: (row) => row.validTo ?? '',
      sortable: false,
      card: 'mark',
      width: '7rem',
    },
  ];
}
