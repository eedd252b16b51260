import { answerKnownAsk, listKnownAsks } from '#features/tips/contract.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCallPages } from '#platform/web/api/use-call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './networks.module.css';
import { networkWords } from './words.ts';

/** Questions about values that this post holds, which it may answer or not, and its own questions. */
export function AskPart() {
  const t = useWords(networkWords);
  const f = useFormats();
  const reached = useCallPages(listKnownAsks, { side: 'to-holder', limit: 20 });
  const own = useCallPages(listKnownAsks, { side: 'asked-by-me', limit: 20 });
  const waiting = reached.rows.filter((ask) => ask.state === 'ask-open');
  return (
    <Section title={t('asks.title')}>
      <ProblemNotice error={reached.error ?? own.error} />
      {waiting.length + own.rows.length === 0 ? <p>{t('asks.none')}</p> : null}
      <ul className={css.rows}>
        {waiting.map((ask) => (
          <HeldAsk key={ask.id} ask={ask} />
        ))}
        {own.rows.map((ask) => (
          <li key={ask.id}>
            <p>{t('asks.mine', { at: f.instant(ask.askedAt) })}</p>
            <p className={css.why}>
              {ask.answer === null ? t('asks.open') : t('asks.answered', { who: ask.answer })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Ask = ReturnType<typeof useCallPages<typeof listKnownAsks>>['rows'][number];

const VALUES = ['phone', 'account', 'vehicle', 'plate', 'document', 'paper', 'name'] as const;

function HeldAsk({ ask }: { ask: Ask }) {
  const t = useWords(networkWords);
  const answer = useAct(answerKnownAsk, { refreshes: [listKnownAsks] });
  const kind = VALUES.find((value) => value === ask.valueKind) ?? 'other';
  return (
    <li>
      <p>
        {t('asks.toHolder', {
          asker: ask.asker?.name ?? '',
          kind: t(`asks.value.${kind}`),
          own: ask.own?.code ?? '',
        })}
      </p>
      <ProblemNotice error={answer.error} />
      <p className={css.acts}>
        <button type="button" onClick={() => answer.mutate({ id: ask.id, answer: 'contact-me' })}>
          {t('asks.contact')}
        </button>
        <button type="button" onClick={() => answer.mutate({ id: ask.id, answer: 'no-answer' })}>
          {t('asks.silent')}
        </button>
      </p>
    </li>
  );
}
