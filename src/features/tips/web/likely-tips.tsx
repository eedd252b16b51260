import { useEffect, useRef, useState } from 'react';
import { TipState } from '#domain/tip/tip-codes.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useCall } from '#platform/web/api/use-call.ts';
import { useForm } from '#platform/web/form/form.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { findLikelyTips, type LikelyTip } from '../contract.ts';
import { toLikelySearch } from './intake-form.ts';
import css from './tips.module.css';
import { tipWords } from './words.ts';

interface LikelyTipsProps {
  readonly linked: LikelyTip | null;
  onLink(tip: LikelyTip | null): void;
}

/** Tips that may be the same as the one being typed, each with why; only those that the writer may open. */
export function LikelyTips({ linked, onLink }: LikelyTipsProps) {
  const t = useWords(tipWords);
  const { values } = useForm();
  const search = useSettled(toLikelySearch(values));
  const likely = useCall(findLikelyTips, search ?? {}, {
    enabled: search !== null,
    keepPrevious: true,
  });
  const rows = search === null ? [] : (likely.data?.rows ?? []);
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      {rows.length === 0 ? null : (
        <button
          type="button"
          className={css.jump}
          onClick={() => list.current?.scrollIntoView({ block: 'center' })}
        >
          {t('intake.likely.found', { count: rows.length })}
        </button>
      )}
      <div ref={list} className={css.likely} aria-live="polite">
        <h2>{t('intake.likely.title')}</h2>
        <ProblemNotice error={likely.error} />
        {linked === null ? null : (
          <p>
            {t('intake.likely.chosen', { code: linked.code })}{' '}
            <StepLink run={() => onLink(null)}>{t('intake.likely.unlink')}</StepLink>
          </p>
        )}
        {rows.length === 0 ? (
          <p className={css.quiet}>
            {t(
              search === null || likely.isFetching ? 'intake.likely.waiting' : 'intake.likely.none',
            )}
          </p>
        ) : (
          <ul className={css.plain}>
            {rows.map((row) => (
              <LikelyLine
                key={row.id}
                row={row}
                isLinked={linked?.id === row.id}
                link={() => onLink(row)}
              />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function LikelyLine(props: { row: LikelyTip; isLinked: boolean; link(): void }) {
  const { row, isLinked, link } = props;
  const t = useWords(tipWords);
  const f = useFormats();
  const state = TipState.safeParse(row.state);
  const { under16, from16To17, adults, ageUnknown } = row.victims;
  const count = under16 + from16To17 + adults + ageUnknown;
  const facts = [
    t('intake.likely.line', {
      at: f.instant(row.receivedAt),
      state: state.success ? t(`state.${state.data}`) : row.state,
    }),
    row.placeName ?? '',
    count === 0 ? '' : t('intake.likely.victims', { count }),
  ].filter((text) => text !== '');
  return (
    <li>
      <LinkTo to="/tips/$tipId" params={{ tipId: row.id }} className={css.code}>
        {row.code}
      </LinkTo>
      <p>
        <strong>{row.reasons.map((reason) => t(`match.${reason}`)).join('; ')}</strong>
      </p>
      <p className={css.quiet}>{facts.join(' · ')}</p>
      {isLinked ? null : <StepLink run={link}>{t('intake.likely.same')}</StepLink>}
    </li>
  );
}

/** The value once it has stood still for a moment, so that not every key asks the server. */
function useSettled<V>(value: V): V {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of the value tells whether it changed
  useEffect(() => {
    const wait = setTimeout(() => setSettled(value), 400);
    return () => clearTimeout(wait);
  }, [key]);
  return settled;
}
