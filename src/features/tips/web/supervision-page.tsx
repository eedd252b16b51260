import { useCallPages } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { LedgerLine } from '#platform/web/kit/ledger.tsx';
import { RowLimit } from '#platform/web/kit/limit-list.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { listMissedNotices, listTips } from '../contract.ts';
import { SupervisionTabs } from './supervision-tabs.tsx';
import { useTipColumns } from './tip-columns.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

/** What the procuracy supervises: first what was missed, then every tip under its eye. */
export function SupervisionPage() {
  const t = useWords(tipWords);
  const rows = useCallPages(listTips, { box: 'supervised', limit: 50 });
  const columns = useTipColumns();
  return (
    <Page>
      <PageTitle
        title={t('supervision.title')}
        lead={t('supervision.lead')}
        help={<p>{t('supervision.help')}</p>}
      />
      <SupervisionTabs open="tips" />
      <MissedNotices />
      <Section title={t('supervision.tips')}>
        <DataTable
          name="tips-supervised"
          caption={t('supervision.tips')}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.id}
          rowName={(row) => row.code}
          exportable={false}
          empty={<EmptyPage title={t('supervision.none')} text={t('supervision.noneText')} />}
        />
      </Section>
    </Page>
  );
}

function MissedNotices() {
  const t = useWords(tipWords);
  const kit = useWords(kitWords);
  const both = useBothLanguages();
  const missed = useCallPages(listMissedNotices, { limit: 50 });
  return (
    <Section
      title={t('supervision.missed')}
      {...(missed.rows.length === 0 ? {} : { note: String(missed.rows.length) })}
    >
      <ProblemNotice error={missed.error} />
      {missed.rows.length === 0 && !missed.isLoading && missed.error === null ? (
        <EmptyPage title={t('supervision.missedNone')} text={t('supervision.missedNoneText')} />
      ) : (
        <ul className={css.plain}>
          {missed.rows.map(({ tip, clock }) => (
            <LedgerLine
              key={`${tip.id}-${clock.rule}-${clock.dueOn}`}
              mark={<RowLimit mark={clock} />}
              what={both(clock.name)}
              why={t(`kind.${tip.kind}`)}
              code={tip.code}
              holder={tip.heldBy.name}
              to={`/tips/${tip.id}`}
              way={t('record.open')}
            />
          ))}
        </ul>
      )}
      {missed.hasMore ? <StepLink run={missed.loadMore}>{kit('table.loadMore')}</StepLink> : null}
    </Section>
  );
}
