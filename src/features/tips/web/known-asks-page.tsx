import { useFilters } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { LedgerLine } from '#platform/web/kit/ledger.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { answerKnownAsk, listKnownAsks } from '../contract.ts';
import { ASK_SIDES, AskFilters } from './tip-filters.ts';
import css from './tips.module.css';
import { tipWords } from './words.ts';

type Ask = ReturnType<typeof useCallPages<typeof listKnownAsks>>['rows'][number];

/** Questions “known anywhere?”: the holder decides whether to answer; whoever asked sees what came back. */
export function KnownAsksPage() {
  const t = useWords(tipWords);
  const kit = useWords(kitWords);
  const [filters, setFilters] = useFilters(AskFilters);
  const side = filters.side ?? 'to-holder';
  const asks = useCallPages(listKnownAsks, { side, limit: 50 });
  return (
    <Page>
      <PageTitle title={t('asks.title')} lead={t('asks.lead')} help={<p>{t('asks.help')}</p>} />
      <Filters>
        <Choose
          name={t('asks.side')}
          value={side}
          choices={ASK_SIDES.map((value) => ({ value, text: t(`asks.sides.${value}`) }))}
          onChange={(chosen) => setFilters({ side: chosen === 'to-holder' ? undefined : chosen })}
        />
      </Filters>
      <ProblemNotice error={asks.error} />
      {asks.rows.length === 0 && !asks.isLoading && asks.error === null ? (
        <EmptyPage title={t('asks.empty')} text={t('asks.emptyText')} />
      ) : null}
      <ul className={css.plain}>
        {asks.rows.map((ask) => (
          <AskLine key={ask.id} ask={ask} answers={side === 'to-holder'} />
        ))}
      </ul>
      {asks.hasMore ? <StepLink run={asks.loadMore}>{kit('table.loadMore')}</StepLink> : null}
    </Page>
  );
}

const SHAPES: Record<Ask['state'], StateShape> = {
  'ask-open': 'open',
  'ask-passed-on': 'half',
  'ask-answered': 'full',
  'ask-not-answered': 'diamond',
};

function AskLine({ ask, answers }: { ask: Ask; answers: boolean }) {
  const t = useWords(tipWords);
  const f = useFormats();
  const answer = useAct(answerKnownAsk, { refreshes: [listKnownAsks] });
  const open = ask.own ?? ask.tip;
  const waits = answers && (ask.state === 'ask-open' || ask.state === 'ask-passed-on');
  const isTip = ask.own === null || ask.own.kind === 'tip';
  return (
    <>
      <LedgerLine
        mark={<StateBadge shape={SHAPES[ask.state]}>{t(`asks.state.${ask.state}`)}</StateBadge>}
        what={t('asks.line', { at: f.instant(ask.askedAt) })}
        {...(open === null ? {} : { code: open.code })}
        holder={ask.asker?.name ?? ''}
        {...(open === null || !isTip ? {} : { to: `/tips/${open.id}`, way: t('record.open') })}
      />
      {waits ? (
        <li className={css.ways}>
          <ProblemNotice error={answer.error} />
          <StepLink run={() => answer.mutate({ id: ask.id, answer: 'contact-me' })}>
            {t('asks.contactMe')}
          </StepLink>
          <StepLink run={() => answer.mutate({ id: ask.id, answer: 'no-answer' })}>
            {t('asks.noAnswer')}
          </StepLink>
        </li>
      ) : null}
    </>
  );
}
