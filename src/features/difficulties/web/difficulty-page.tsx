import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useParam } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import css from '#platform/web/kit/record-text.module.css';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  type DifficultyView,
  type DifficultyWay,
  getDifficulty,
  listDifficulties,
  ungroupDifficulty,
} from '../contract.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { DifficultyBadge } from './difficulty-marks.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { difficultyWords } from './words.ts';
import { WordsDialog } from './words-dialog.tsx';

/** One difficulty on its way to the committee and back. */
export function DifficultyPage() {
  const difficulty = useCall(getDifficulty, { id: useParam('difficultyId') });
  return difficulty.data === undefined ? (
    <ProblemNotice error={difficulty.error} onRetry={() => void difficulty.refetch()} />
  ) : (
    <DifficultyRecord difficulty={difficulty.data} />
  );
}

/** The record of a difficulty that is at hand. */
export function DifficultyRecord({ difficulty }: { difficulty: DifficultyView }) {
  const t = useWords(difficultyWords);
  const f = useFormats();
  const [asking, setAsking] = useState<DifficultyWay | null>(null);
  const ungroup = useAct(ungroupDifficulty, { refreshes: [getDifficulty, listDifficulties] });
  const { id, revision, waysOn } = difficulty;
  const run = (way: DifficultyWay) =>
    way === 'ungroup' ? ungroup.mutate({ id, revision }) : setAsking(way);
  const next = waysOn.find((way) => way === 'decide' || way === 'answer');
  const verb = (way: DifficultyWay) =>
    way === 'decide' && difficulty.group !== null ? t('ways.decideGroup') : t(`ways.${way}`);
  return (
    <Page>
      <RecordHeader
        code={t('record.raisedAt', { at: f.instant(difficulty.raisedAt) })}
        title={difficulty.field}
        state={<DifficultyBadge state={difficulty.state} />}
        tags={difficulty.group === null ? null : <Tag>{difficulty.group.title}</Tag>}
        holder={difficulty.agency.name}
        {...(next === undefined
          ? {}
          : { next: <NextStep run={() => run(next)}>{verb(next)}</NextStep> })}
        others={waysOn
          .filter((way) => way !== next)
          .map((way) => (
            <StepLink key={way} run={() => run(way)}>
              {verb(way)}
            </StepLink>
          ))}
      />
      <ProblemNotice error={ungroup.error} />
      {difficulty.withdrawnReason === null ? null : (
        <p>{t('record.withdrawn', { reason: difficulty.withdrawnReason })}</p>
      )}
      <Raised difficulty={difficulty} />
      <Decided difficulty={difficulty} />
      <Asking way={asking} difficulty={difficulty} onClose={() => setAsking(null)} />
    </Page>
  );
}

function Raised({ difficulty }: { difficulty: DifficultyView }) {
  const t = useWords(difficultyWords);
  return (
    <>
      <Section title={t('record.body')}>
        <p className={css.text}>{difficulty.body}</p>
        {difficulty.plan === null ? null : (
          <p className={css.who}>
            {t('record.plan')}:{' '}
            <LinkTo to="/plans/$planId" params={{ planId: difficulty.plan.id }}>
              {difficulty.plan.title}
            </LinkTo>
          </p>
        )}
      </Section>
      {difficulty.basis === '' ? null : (
        <Section title={t('record.basis')}>
          <p className={css.text}>{difficulty.basis}</p>
        </Section>
      )}
      <Section title={t('record.proposal')}>
        <p className={css.text}>{difficulty.proposal}</p>
      </Section>
    </>
  );
}

function Decided({ difficulty }: { difficulty: DifficultyView }) {
  const t = useWords(difficultyWords);
  const f = useFormats();
  const { decision, decidedOn, answer, task } = difficulty;
  return (
    <>
      <Section
        title={t('record.decision')}
        {...(decidedOn === null ? {} : { note: t('record.decidedOn', { day: f.day(decidedOn) }) })}
      >
        <p className={css.text}>{decision ?? t('record.noDecision')}</p>
        {task === null ? null : (
          <p>
            {t('record.task')}:{' '}
            <LinkTo to="/tasks/$taskId" params={{ taskId: task.id }}>
              {task.title}
            </LinkTo>{' '}
            ({task.progress} %)
          </p>
        )}
      </Section>
      {answer === null ? null : (
        <Section title={t('record.answer')}>
          <p className={css.text}>{answer}</p>
        </Section>
      )}
    </>
  );
}

function Asking(props: { way: DifficultyWay | null; difficulty: DifficultyView; onClose(): void }) {
  const { way, difficulty, onClose } = props;
  switch (way) {
    case 'group':
      return <GroupDialog ids={[difficulty.id]} onClose={onClose} />;
    case 'decide':
      return <DecideDialog difficulty={difficulty} onClose={onClose} />;
    case 'answer':
    case 'withdraw':
      return <WordsDialog way={way} difficulty={difficulty} onClose={onClose} />;
    case 'ungroup':
    case null:
      return null;
  }
}
