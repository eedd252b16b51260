import type { ReactNode } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import { kitWords } from './kit-words.ts';
import css from './record-header.module.css';
import { ClosedStep } from './steps.tsx';

interface RecordHeaderProps {
  readonly code: string;
  /** Absent where the code is itself the title. */
  readonly title?: string;
  readonly state: ReactNode;
  /** Kinds, as `Tag`s. */
  readonly tags?: ReactNode;
  readonly holder?: ReactNode;
  /** Clocks with their names above them. */
  readonly clocks?: readonly { readonly name: string; readonly chip: ReactNode }[];
  /** The one filled button, a `NextStep`. */
  readonly next?: ReactNode;
  /** Other ways, as `StepLink`s. */
  readonly others?: readonly ReactNode[];
  /** Ways that are not open now, and why. */
  readonly closed?: readonly { readonly name: string; readonly reason: string }[];
  readonly above?: ReactNode;
}

/** What this record is, where it stands, who holds it, and what can be done with it now. */
export function RecordHeader(props: RecordHeaderProps) {
  const { code, title, state, tags, holder, clocks = [], above } = props;
  const t = useWords(kitWords);
  return (
    <header className={css.header}>
      <div className={css.subject}>
        {above === undefined ? null : <div className={css.above}>{above}</div>}
        <div className={css.marks}>
          {title === undefined ? null : <span className={css.code}>{code}</span>}
          {state}
          {tags}
        </div>
        <h1 className={title === undefined ? css.codeTitle : css.title} tabIndex={-1}>
          {title ?? code}
        </h1>
        {holder === undefined ? null : (
          <p className={css.holder}>
            {t('header.holder')}: <strong>{holder}</strong>
          </p>
        )}
        {clocks.length === 0 ? null : (
          <dl className={css.clocks}>
            {clocks.map((clock) => (
              <div key={clock.name}>
                <dt>{clock.name}</dt>
                <dd>{clock.chip}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <Steps {...props} />
    </header>
  );
}

function Steps({ next, others = [], closed = [] }: RecordHeaderProps) {
  const t = useWords(kitWords);
  if (next === undefined && others.length === 0 && closed.length === 0) {
    return null;
  }
  return (
    <div className={css.steps}>
      {next}
      {others.length === 0 ? null : (
        <ul aria-label={t('header.otherSteps')}>
          {others.map((other, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the ways of one record keep their order
            <li key={index}>{other}</li>
          ))}
        </ul>
      )}
      {closed.length === 0 ? null : (
        <ul aria-label={t('header.closedSteps')}>
          {closed.map((step) => (
            <li key={step.name}>
              <ClosedStep reason={step.reason}>{step.name}</ClosedStep>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
