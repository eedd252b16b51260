import { LinkTo } from '#platform/web/address/link-to.tsx';
import { Stack } from '#platform/web/kit/record-body.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import type { EvidenceRow } from '../contract.ts';
import css from './evidence.module.css';
import { EvidenceMark } from './evidence-marks.tsx';
import { evidenceWords } from './words.ts';

/** The columns of the register: codes, dates, seals, which is also all that leaves the page. */
export function useRegisterColumns(caseId: string): DataColumn<EvidenceRow>[] {
  return [useItemColumn(caseId), ...useStandingColumns(), ...useReceiptColumns()];
}

function useItemColumn(caseId: string): DataColumn<EvidenceRow> {
  const t = useWords(evidenceWords);
  return {
    key: 'item',
    name: t('columns.item'),
    width: '6rem',
    card: 'code',
    sortable: false,
    text: (row) => row.mark,
    cell: (row) => (
      <LinkTo
        to="/cases/$caseId/evidence/$itemId"
        params={{ caseId, itemId: row.id }}
        className={css.code}
      >
        {row.mark}
      </LinkTo>
    ),
  };
}

/** What kind it is, where it stands, who holds it. */
function useStandingColumns(): DataColumn<EvidenceRow>[] {
  const t = useWords(evidenceWords);
  const f = useFormats();
  return [
    {
      key: 'kind',
      name: t('columns.kind'),
      card: 'title',
      sortable: false,
      text: (row) => t(`kind.${row.kind}`),
      cell: (row) => (
        <Stack>
          <span>
            {t(`kind.${row.kind}`)}
            {row.quantity === 1 ? '' : ` × ${f.number(row.quantity)}`}
          </span>
          <small>{t(`source.${row.source}`)}</small>
        </Stack>
      ),
    },
    {
      key: 'state',
      name: t('columns.state'),
      width: '13rem',
      card: 'mark',
      sortable: false,
      text: (row) => t(`state.${row.state}`),
      cell: (row) => <EvidenceMark {...row} />,
    },
    {
      key: 'holder',
      name: t('columns.holder'),
      sortable: false,
      text: (row) => row.holderAgency.name,
      cell: (row) => (
        <Stack>
          <span>{row.holderAgency.name}</span>
          <small>{t(`kept.${row.kept}`)}</small>
        </Stack>
      ),
    },
  ];
}

/** Seal, receipt, files. */
function useReceiptColumns(): DataColumn<EvidenceRow>[] {
  const t = useWords(evidenceWords);
  const f = useFormats();
  return [
    {
      key: 'seal',
      name: t('columns.seal'),
      width: '9rem',
      sortable: false,
      text: (row) => row.sealNumber ?? '',
      cell: (row) => row.sealNumber ?? '–',
    },
    {
      key: 'received',
      name: t('columns.received'),
      width: '8rem',
      sortable: false,
      text: (row) => f.day(row.receivedAt.slice(0, 10)),
      cell: (row) => f.instant(row.receivedAt),
    },
    {
      key: 'files',
      name: t('columns.files'),
      width: '5rem',
      align: 'end',
      card: 'none',
      sortable: false,
      text: (row) => String(row.files),
      cell: (row) => (row.files === 0 ? '–' : f.number(row.files)),
    },
  ];
}
