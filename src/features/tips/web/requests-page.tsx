import { useFilters } from '#platform/web/address/use-address.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { CheckFilter, Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { LedgerLine } from '#platform/web/kit/ledger.tsx';
import { RowLimit } from '#platform/web/kit/limit-list.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { listTipRequests, type TipRequestRow } from '../contract.ts';
import { SupervisionTabs } from './supervision-tabs.tsx';
import { REQUEST_SIDES, RequestFilters } from './tip-filters.ts';
import css from './tips.module.css';
import { tipWords } from './words.ts';

/** Every written request of the procuracy: those it made, or those made to the own body. */
export function TipRequestsPage() {
  const t = useWords(tipWords);
  const kit = useWords(kitWords);
  const supervises = may(useMe(), 'tip.supervise');
  const [filters, setFilters] = useFilters(RequestFilters);
  const side = filters.side ?? (supervises ? 'supervised' : 'of-unit');
  const waits = filters.waiting === 'yes';
  const requests = useCallPages(listTipRequests, {
    side,
    limit: 50,
    ...(waits ? { waiting: 'true' as const } : {}),
  });
  return (
    <Page>
      <PageTitle title={t('requests.title')} lead={t('requests.lead')} />
      {supervises ? <SupervisionTabs open="requests" /> : null}
      <Filters>
        {supervises ? (
          <Choose
            name={t('box.label')}
            value={side}
            choices={REQUEST_SIDES.map((value) => ({ value, text: t(`box.${value}`) }))}
            onChange={(chosen) => setFilters({ side: chosen })}
          />
        ) : null}
        <CheckFilter
          name={t('requests.onlyWaiting')}
          checked={waits}
          onChange={(on) => setFilters({ waiting: on ? 'yes' : undefined })}
        />
      </Filters>
      <ProblemNotice error={requests.error} />
      {requests.rows.length === 0 && !requests.isLoading && requests.error === null ? (
        <EmptyPage title={t('requests.none')} text={t('requests.noneText')} />
      ) : null}
      <ul className={css.plain}>
        {requests.rows.map((row) => (
          <RequestLine key={row.eventId} row={row} />
        ))}
      </ul>
      {requests.hasMore ? (
        <StepLink run={requests.loadMore}>{kit('table.loadMore')}</StepLink>
      ) : null}
    </Page>
  );
}

function RequestLine({ row }: { row: TipRequestRow }) {
  const t = useWords(tipWords);
  const f = useFormats();
  return (
    <LedgerLine
      mark={row.clock === null ? <StandingMark row={row} /> : <RowLimit mark={row.clock} />}
      what={t(`acts.${row.act}`)}
      why={t('requests.askedAt', { at: f.instant(row.askedAt) })}
      code={row.tip.code}
      holder={row.heldBy.name}
      to={`/tips/${row.tip.id}`}
      way={t('record.open')}
    />
  );
}

function StandingMark({ row }: { row: TipRequestRow }) {
  const t = useWords(tipWords);
  const f = useFormats();
  switch (row.standing) {
    case 'request-waits':
      return <StateBadge shape="triangle">{t('record.requests.waits')}</StateBadge>;
    case 'request-taken-over':
      return <StateBadge shape="diamond">{t('requests.takenOver')}</StateBadge>;
    case 'request-answered':
      return (
        <StateBadge shape="full">
          {t('record.requests.answered', {
            at: row.answeredAt === null ? '' : f.instant(row.answeredAt),
          })}
        </StateBadge>
      );
  }
}
