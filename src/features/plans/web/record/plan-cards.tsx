import { useMemo } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { StateBadge, type StateShape, type StateTone } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { type CardView, listCards, type PlanView } from '../../contract.ts';
import { planWords } from '../words.ts';
import css from './record.module.css';

const STATE_SHAPES: Record<CardView['state'], StateShape> = {
  waiting: 'open',
  received: 'full',
  'received-by-silence': 'half',
};

const OWN_SHAPES: Record<CardView['ownPlan'], { shape: StateShape; tone?: StateTone }> = {
  'not-asked': { shape: 'open' },
  issued: { shape: 'full' },
  'issued-late': { shape: 'full', tone: 'ink' },
  waiting: { shape: 'half' },
  missing: { shape: 'down', tone: 'danger' },
};

/** Who has received the plan, and who has issued a plan of its own under it. */
export function PlanCards({ plan }: { plan: PlanView }) {
  const t = useWords(planWords);
  const rows = useCallPages(listCards, { id: plan.id, limit: 100 });
  const columns = useColumns();
  const { all, received, bySilence, issued, missing } = plan.cardCounts;
  return (
    <>
      {all === 0 ? null : (
        <p className={css.sentence}>
          {t('cards.sentence', { received, all, silent: bySilence })}{' '}
          {t('cards.ownSentence', { issued, missing })}
        </p>
      )}
      <DataTable
        name="plan-cards"
        caption={t('tabs.cards')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.agency.id}
        rowName={(row) => row.agency.name}
        empty={<EmptyPage title={t('tabs.cards')} text={t('cards.none')} />}
      />
    </>
  );
}

function useColumns(): DataColumn<CardView>[] {
  const t = useWords(planWords);
  const f = useFormats();
  return useMemo(
    () => [
      {
        key: 'agency',
        name: t('cards.agency'),
        card: 'title',
        cell: (row) => row.agency.name,
        text: (row) => row.agency.name,
      },
      {
        key: 'state',
        name: t('cards.state'),
        card: 'mark',
        cell: (row) => (
          <>
            <StateBadge shape={STATE_SHAPES[row.state]}>{t(`cards.${row.state}`)}</StateBadge>
            {row.withdrawnOn === null ? null : (
              <span className={css.quiet}>
                {' '}
                {t('cards.withdrawn', { day: f.day(row.withdrawnOn) })}
              </span>
            )}
          </>
        ),
        text: (row) => t(`cards.${row.state}`),
      },
      {
        key: 'at',
        name: t('cards.at'),
        cell: (row) => (row.receivedAt === null ? '' : f.instant(row.receivedAt)),
        text: (row) => row.receivedAt ?? '',
      },
      {
        key: 'own',
        name: t('cards.ownPlan'),
        cell: (row) => <OwnPlan card={row} />,
        text: (row) => t(`cards.own.${row.ownPlan}`),
      },
      {
        key: 'due',
        name: t('cards.due'),
        cell: (row) => (row.ownPlanDueOn === null ? '' : f.day(row.ownPlanDueOn)),
        text: (row) => row.ownPlanDueOn ?? '',
      },
    ],
    [t, f],
  );
}

function OwnPlan({ card }: { card: CardView }) {
  const t = useWords(planWords);
  const f = useFormats();
  const badge = (
    <StateBadge {...OWN_SHAPES[card.ownPlan]}>
      {t(`cards.own.${card.ownPlan}`)}
      {card.ownPlanIssuedOn === null ? '' : ` ${f.day(card.ownPlanIssuedOn)}`}
    </StateBadge>
  );
  return card.ownPlanId === null ? (
    badge
  ) : (
    <LinkTo to="/plans/$planId" params={{ planId: card.ownPlanId }}>
      {badge}
    </LinkTo>
  );
}
