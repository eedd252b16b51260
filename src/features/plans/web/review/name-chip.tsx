import type { NameAnswer } from '#domain/plan-review/review.ts';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { Icon } from '#platform/web/kit/icon.tsx';
import { Pop } from '#platform/web/kit/pop.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { NameBook } from './name-facts.ts';
import { NamePanel } from './name-panel.tsx';
import css from './names.module.css';
import { reviewWords } from './review-words.ts';

interface PlainNameProps {
  readonly name: string;
  readonly part: 'lead' | 'cooperating';
  readonly book: NameBook;
  readonly isRequested?: boolean;
}

/** A written name and what it resolves to, to look at. */
export function PlainName({ name, part, book, isRequested = false }: PlainNameProps) {
  const t = useWords(reviewWords);
  const facts = book.facts.get(name);
  return (
    <>
      <AgencyChip
        name={name}
        part={part}
        becomes={facts?.becomes ?? []}
        unknown={facts?.isOpen ?? false}
        {...(facts?.count == null ? {} : { count: facts.count })}
      />
      {isRequested ? <span className={css.requested}>{t('list.requested')}</span> : null}
    </>
  );
}

/** What can be done with a name in the item that is open. */
export interface NameActs {
  onAnswer(name: string, answer: NameAnswer | null): void;
  onRemove(name: string): void;
  /** Roles it can be moved to. */
  readonly moves?: readonly { readonly word: string; run(name: string): void }[];
  /** Ordered or requested; absent where nobody is assigned. */
  onRequest?(name: string, requested: boolean): void;
}

/** The same as a button: opens its three steps, its role and its manner. */
export function OpenName(props: PlainNameProps & { acts: NameActs }) {
  const { name, book, acts, isRequested = false } = props;
  const t = useWords(reviewWords);
  const facts = book.facts.get(name);
  return (
    <Pop trigger={<PlainName {...props} />} triggerClass={css.trigger}>
      {(close) => (
        <div className={css.pop}>
          {facts === undefined ? <p className={css.written}>“{name}”</p> : null}
          {facts === undefined ? null : (
            <NamePanel
              facts={facts}
              onAnswer={(written, answer) => {
                acts.onAnswer(written, answer);
                close();
              }}
            />
          )}
          <NameManner name={name} acts={acts} isRequested={isRequested} />
          <div className={css.moves}>
            {acts.moves?.map((move) => (
              <button
                key={move.word}
                type="button"
                className={css.textButton}
                onClick={() => {
                  close();
                  move.run(name);
                }}
              >
                <Icon name="arrow-right" size={14} /> {move.word}
              </button>
            ))}
            <button
              type="button"
              className={css.textButton}
              onClick={() => {
                close();
                acts.onRemove(name);
              }}
            >
              {t('names.remove')}
            </button>
          </div>
        </div>
      )}
    </Pop>
  );
}

function NameManner(props: { name: string; acts: NameActs; isRequested: boolean }) {
  const { name, acts, isRequested } = props;
  const t = useWords(reviewWords);
  if (acts.onRequest === undefined) {
    return null;
  }
  return (
    <fieldset className={css.manner}>
      <legend>{t('fields.mode')}</legend>
      {([false, true] as const).map((requested) => (
        <label key={String(requested)}>
          <input
            type="radio"
            name={`manner-${name}`}
            checked={requested === isRequested}
            onChange={() => acts.onRequest?.(name, requested)}
          />
          {t(requested ? 'fields.request' : 'fields.order')}
        </label>
      ))}
    </fieldset>
  );
}
