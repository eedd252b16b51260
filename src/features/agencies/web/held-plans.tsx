import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { SideStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import type { HeldPlanView } from '../contract.ts';
import css from './agencies.module.css';
import { agencyWords } from './words.ts';

export type Taker = { readonly value: string; readonly text: string };

interface HeldPlansProps {
  readonly plans: readonly HeldPlanView[];
  readonly takers: readonly Taker[];
  readonly answers: ReadonlyMap<string, string>;
  onChoose(planIds: readonly string[], toId: string | undefined): void;
}

/** The plans of an agency, each with the successor that takes it; several are answered at once. */
export function HeldPlans({ plans, takers, answers, onChoose }: HeldPlansProps) {
  const t = useWords(agencyWords);
  const columns = useColumns(takers, answers, onChoose);
  return (
    <DataTable
      name="held-plans"
      caption={t('handOver.title')}
      rows={plans}
      columns={columns}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      selection={(rows, clear) =>
        takers.map((taker) => (
          <SideStep
            key={taker.value}
            run={() => {
              onChoose(
                rows.map((row) => row.id),
                taker.value,
              );
              clear();
            }}
          >
            {t('handOver.give', { heir: taker.text })}
          </SideStep>
        ))
      }
    />
  );
}

function useColumns(
  takers: readonly Taker[],
  answers: ReadonlyMap<string, string>,
  onChoose: HeldPlansProps['onChoose'],
): readonly DataColumn<HeldPlanView>[] {
  const t = useWords(agencyWords);
  const f = useFormats();
  const nobody = (row: HeldPlanView) =>
    t(row.state === 'in-force' ? 'handOver.unchosen' : 'handOver.withRest');
  return [
    {
      key: 'title',
      name: t('handOver.plan'),
      cell: (row) => (
        <>
          {row.title}
          {row.number === null ? null : <span className={css.small}> {row.number}</span>}
        </>
      ),
      text: (row) => row.title,
      card: 'title',
    },
    {
      key: 'state',
      name: t('handOver.state'),
      cell: (row) => (
        <StateBadge shape={row.state === 'in-force' ? 'full' : 'open'} tone="quiet">
          {t(`handOver.states.${row.state}`)}
        </StateBadge>
      ),
      text: (row) => t(`handOver.states.${row.state}`),
      card: 'mark',
      width: '9rem',
    },
    {
      key: 'until',
      name: t('handOver.until'),
      cell: (row) => f.day(row.periodTo),
      order: (row) => row.periodTo,
      card: 'code',
      width: '8rem',
    },
    {
      key: 'to',
      name: t('handOver.to'),
      cell: (row) => (
        <span className={css.choose}>
          <select
            aria-label={t('handOver.toOf', { title: row.title })}
            value={answers.get(row.id) ?? ''}
            onChange={({ target }) =>
              onChoose([row.id], target.value === '' ? undefined : target.value)
            }
          >
            {[{ value: '', text: nobody(row) }, ...takers].map((one) => (
              <option key={one.value} value={one.value}>
                {one.text}
              </option>
            ))}
          </select>
        </span>
      ),
      text: (row) => takers.find((one) => one.value === answers.get(row.id))?.text ?? nobody(row),
      sortable: false,
      card: 'rest',
    },
  ];
}
