import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import type { TodayGroupName, TodayView } from '../contract.ts';
import { capitalise, sayCount } from './count-word.ts';
import { todayWords } from './words.ts';

/** What is so, in one or two sentences: who is in danger and what is overdue first, then what comes and waits. */
export function LeadSentence({ today }: { today: TodayView }) {
  const t = useWords(todayWords);
  const locale = useLocale();
  const count = (name: TodayGroupName) =>
    today.groups.find((group) => group.name === name)?.count ?? 0;
  const say = (name: TodayGroupName, key: Parameters<typeof t>[0]) =>
    count(name) === 0 ? [] : [t(key, { number: sayCount(count(name), locale) })];
  const rest = [
    ...say('due-today', 'lead.today'),
    ...say('next-three-days', 'lead.soon'),
    ...say('two-weeks', 'lead.later'),
    ...say('to-accept', 'lead.accept'),
    ...say('returned', 'lead.returned'),
    ...say('to-decide', 'lead.decide'),
    ...say('letters', 'lead.letters'),
    ...say('late-agencies', 'lead.late'),
    ...say('notices', 'lead.notices'),
  ];
  const first = [...say('danger', 'lead.danger'), ...say('overdue', 'lead.overdue')];
  if (first.length === 0 && rest.length === 0) {
    return <>{t(count('office') > 0 ? 'lead.office' : 'lead.nothing')}</>;
  }
  return (
    <>
      {first.length === 0 ? null : <strong>{first.map(capitalise).join(' ')} </strong>}
      {rest.length === 0 ? null : `${capitalise(rest.join(', '))}.`}
    </>
  );
}
