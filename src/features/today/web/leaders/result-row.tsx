import { LinkTo } from '#platform/web/address/link-to.tsx';
import { BulletBar } from '#platform/web/kit/bullet-bar.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { todayWords } from '../words.ts';
import css from './leaders.module.css';

export interface Result {
  readonly key: string;
  readonly name: string;
  readonly part: number;
  readonly whole: number;
  readonly shape: StateShape;
  readonly badge: string;
  /** Something is overdue: the bar is hatched. */
  readonly short: boolean;
  /** The records behind. */
  readonly to?: { readonly path: string; readonly search: Record<string, string> };
}

/** One figure: name, parts, bar, share, how it stands. */
export function ResultRow({ result }: { result: Result }) {
  const t = useWords(todayWords);
  const f = useFormats();
  const { part, whole } = result;
  const share = whole === 0 ? null : Math.round((part / whole) * 100);
  const of = share === null ? t('leaders.row.none') : t('leaders.row.of', { part, whole });
  return (
    <li className={css.row}>
      <div className={css.rowName}>
        <span>
          {result.to === undefined ? (
            result.name
          ) : (
            <LinkTo to={result.to.path} search={result.to.search} className={css.records}>
              {result.name}
            </LinkTo>
          )}
        </span>
        <small>{of}</small>
      </div>
      <div className={css.rowBar}>
        <BulletBar
          {...(share === null ? {} : { value: share })}
          below={result.short}
          label={share === null ? result.name : `${result.name}: ${f.percent(share)}, ${of}`}
        />
      </div>
      <span className={css.rowValue}>{share === null ? '' : f.percent(share)}</span>
      <div className={css.rowBadge}>
        <StateBadge shape={result.shape}>{result.badge}</StateBadge>
      </div>
    </li>
  );
}
