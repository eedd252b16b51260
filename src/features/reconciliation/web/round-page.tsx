import { useState } from 'react';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useParam } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, SideStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { compareRound, getRound, listRounds } from '../contract.ts';
import { AskDialog } from './ask-dialog.tsx';
import { useLineColumns } from './line-columns.tsx';
import { OwnBook } from './own-book.tsx';
import css from './reconciliation.module.css';
import { reconciliationWords } from './words.ts';

type Round = OutputOf<typeof getRound>;

/** The own side of a round: what differs and from whom, what to do about it. */
export function RoundPage() {
  const t = useWords(reconciliationWords);
  const id = useParam('roundId');
  const round = useCall(getRound, { id });
  return (
    <Page>
      <ProblemNotice error={round.error} onRetry={() => void round.refetch()} />
      {round.data === undefined || round.data.body === null ? (
        <PageTitle
          title={t('round.title')}
          {...(round.data === undefined ? {} : { lead: t('round.otherSides') })}
        />
      ) : (
        <Side round={round.data} />
      )}
    </Page>
  );
}

function Side({ round }: { round: Round }) {
  const t = useWords(reconciliationWords);
  const f = useFormats();
  const me = useMe();
  const columns = useLineColumns();
  const [isAsking, setAsking] = useState(false);
  const [said, say] = useState('');
  const compare = useAct(compareRound, {
    refreshes: [getRound, listRounds],
    onDone: ({ differences }) => say(t('round.compared', { count: differences })),
  });
  const lead = t('round.lead', {
    matter: t(`matter.${round.matter}`),
    from: f.day(round.from),
    to: f.day(round.to),
    lines: f.number(round.ownLines),
    differences: f.number(round.ownDifferences),
  });
  const mayAsk = may(me, 'task.assign') && round.ownDifferences > 0;
  return (
    <>
      <PageTitle
        title={t('round.title')}
        above={<LinkTo to="/reconciliation">{t('title')}</LinkTo>}
        lead={lead}
        help={<p>{t('help')}</p>}
        actions={
          <>
            {mayAsk ? <NextStep run={() => setAsking(true)}>{t('round.ask')}</NextStep> : null}
            <SideStep
              icon="refresh"
              busy={compare.isPending}
              run={() => compare.mutate({ id: round.id })}
            >
              {t('round.compare')}
            </SideStep>
          </>
        }
      />
      <p role="status" className={said === '' ? 'lc-hidden' : css.said}>
        {said}
      </p>
      <ProblemNotice error={compare.error} />
      {round.missingHere.map(({ agency, files }) => (
        <p key={agency} className={css.missing}>
          {t('round.missing', { agency, count: f.number(files) })}
        </p>
      ))}
      <Section title={t('round.lines')}>
        <DataTable
          name="reconciliation-lines"
          caption={t('round.lines')}
          rows={round.lines}
          columns={columns}
          rowKey={(row) => row.id}
          exportable={false}
          empty={<EmptyPage title={t('round.none')} text={t('round.noneText')} />}
        />
      </Section>
      <Tasks round={round} />
      <OwnBook round={round} say={say} />
      <AskDialog
        open={isAsking}
        roundId={round.id}
        onClose={() => setAsking(false)}
        onAsked={(count) => {
          setAsking(false);
          say(t('round.asked', { count }));
        }}
      />
    </>
  );
}

function Tasks({ round }: { round: Round }) {
  const t = useWords(reconciliationWords);
  const f = useFormats();
  if (round.tasks.length === 0) {
    return null;
  }
  return (
    <Section title={t('round.tasks')}>
      <ul className={css.tasks}>
        {round.tasks.map((task) => (
          <li key={`${task.agency}-${task.askedAt}`}>
            {task.agreedAt === null
              ? t('round.taskOpen', { agency: task.agency, day: f.instant(task.askedAt) })
              : t('round.taskDone', { agency: task.agency, day: f.instant(task.agreedAt) })}
            {task.taskId === null ? null : (
              <LinkTo to="/tasks/$taskId" params={{ taskId: task.taskId }}>
                {t('round.seeTask')}
              </LinkTo>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
