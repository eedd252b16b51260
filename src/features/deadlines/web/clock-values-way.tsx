import { useCall } from '#platform/web/api/use-call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { SideStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { listClockValues } from '../contract.ts';
import { countClockParts } from './clock-groups.ts';
import { deadlineWords } from './words.ts';

/** How many values of statutory limits wait for the house, and the way to them. */
export function ClockValuesWay() {
  const t = useWords(deadlineWords);
  const values = useCall(listClockValues, {});
  return (
    <Section title={t('clocks.title')}>
      <ProblemNotice error={values.error} onRetry={() => void values.refetch()} />
      <p>
        {values.data === undefined ? '' : t('clocks.summary', countClockParts(values.data.rows))}
      </p>
      <SideStep to="/settings/time-limits">{t('clocks.goTo')}</SideStep>
    </Section>
  );
}
