import { useId, useState } from 'react';
import { useCall } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { BackLink } from '#platform/web/kit/record-body.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { type ClockPartRow, listClockValues } from '../contract.ts';
import { ClockShown, countClockParts, groupClockParts } from './clock-groups.ts';
import { ClockStageList, JumpList } from './clock-stages.tsx';
import { ClockValueDialog } from './clock-value-dialog.tsx';
import css from './clock-values.module.css';
import { useSlotName } from './slot-name.ts';
import { deadlineWords } from './words.ts';

/** Values of statutory limits that are not verified, by stage, each with what the house decided in its place. */
export function ClockValuesPage() {
  const t = useWords(deadlineWords);
  const values = useCall(listClockValues, {});
  const say = useSlotName();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<ClockShown | undefined>(undefined);
  const [chosen, setChosen] = useState<ClockPartRow | null>(null);
  const rows = values.data?.rows ?? [];
  const stages = groupClockParts(rows, { words, shown, say });
  const found = stages.reduce((sum, stage) => sum + stage.shown, 0);
  return (
    <Page>
      <PageTitle
        above={<BackLink to="/settings">{t('settings.title')}</BackLink>}
        title={t('clocks.title')}
        lead={values.data === undefined ? '' : t('clocks.summary', countClockParts(rows))}
        help={<p>{t('clocks.lead')}</p>}
      />
      <ProblemNotice error={values.error} onRetry={() => void values.refetch()} />
      <Filters>
        <FindField words={words} onChange={setWords} />
        <Choose<ClockShown>
          name={t('clocks.show')}
          value={shown ?? ''}
          choices={[
            { value: '' as const, text: t('clocks.showAll') },
            ...ClockShown.map((value) => ({ value, text: t(`clocks.shows.${value}`) })),
          ]}
          onChange={setShown}
        />
        <p className={css.found} role="status">
          {values.data === undefined ? '' : t('clocks.found', { count: found })}
        </p>
      </Filters>
      {values.data !== undefined && stages.length === 0 ? (
        <EmptyPage title={t('clocks.nothing')} text={t('clocks.nothingText')} />
      ) : (
        <div className={css.board}>
          <JumpList stages={stages} />
          <div className={css.stages}>
            {stages.map((stage) => (
              <ClockStageList key={stage.group} stage={stage} onDecide={setChosen} />
            ))}
          </div>
        </div>
      )}
      {chosen === null ? null : <ClockValueDialog row={chosen} onClose={() => setChosen(null)} />}
    </Page>
  );
}

function FindField({ words, onChange }: { words: string; onChange(words: string): void }) {
  const t = useWords(deadlineWords);
  const id = useId();
  return (
    <span className={css.find}>
      <label htmlFor={id}>{t('clocks.find')}</label>
      <input
        id={id}
        type="search"
        maxLength={80}
        value={words}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
