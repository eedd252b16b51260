import type { ReactNode } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { Icon } from './icon.tsx';
import { kitWords } from './kit-words.ts';
import css from './timeline.module.css';

export interface TimelineItem {
  readonly id: string;
  /** An instant, or an ISO day where the hour does not matter. */
  readonly at: string;
  /** ● decision, ○ act, ◇ came from elsewhere. */
  readonly kind: 'decision' | 'act' | 'elsewhere';
  readonly title: ReactNode;
  readonly who?: ReactNode;
  readonly document?: { readonly name: string; readonly to: string };
}

/** What happened to a record: who, when, which document. Newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  const t = useWords(kitWords);
  const f = useFormats();
  const newestFirst = [...items].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <ol className={css.timeline}>
      {newestFirst.map((item) => (
        <li key={item.id} className={css.item}>
          <time dateTime={item.at} className={css.time}>
            {item.at.length > 10 ? f.instant(item.at) : f.day(item.at)}
          </time>
          <span className={css.rail}>
            <svg width="12" height="12" viewBox="0 0 12 12" className={css.dot} aria-hidden="true">
              <Dot kind={item.kind} />
            </svg>
          </span>
          <div className={css.words}>
            <span className="lc-hidden">{t(`timeline.${item.kind}`)}: </span>
            <p className={css.title}>{item.title}</p>
            {item.who === undefined ? null : <p className={css.who}>{item.who}</p>}
            {item.document === undefined ? null : (
              <LinkTo to={item.document.to} className={css.document}>
                <Icon name="document" size={14} />
                {item.document.name}
              </LinkTo>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Dot({ kind }: { kind: TimelineItem['kind'] }) {
  switch (kind) {
    case 'decision':
      return <circle cx="6" cy="6" r="5" fill="currentColor" />;
    case 'act':
      return <circle cx="6" cy="6" r="4" className={css.hollow} />;
    case 'elsewhere':
      return <path d="M6 1l5 5-5 5-5-5z" className={css.hollow} />;
  }
}
