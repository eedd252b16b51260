import { type ReactNode, useState } from 'react';
import { Section } from '#platform/web/kit/page.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { CaseActProps } from '../act-form.tsx';
import { caseWords } from '../words.ts';
import css from './court.module.css';

/** A part of the case page: the case, and what the page does once something is recorded. */
export interface PanelProps {
  readonly acts: CaseActProps;
}

/** Which dialog of a panel is open, and what that dialog is given. */
export function useAsking<W>(acts: CaseActProps): {
  asking: W | null;
  ask(way: W): void;
  dialog: CaseActProps;
} {
  const [asking, setAsking] = useState<W | null>(null);
  return {
    asking,
    ask: setAsking,
    dialog: {
      view: acts.view,
      onStale: acts.onStale,
      onClose: () => setAsking(null),
      onDone: (said) => {
        setAsking(null);
        acts.onDone(said);
      },
    },
  };
}

interface PanelFrameProps {
  readonly title: string;
  readonly count: number;
  /** Ways to add a line; drawn where the reader may record. */
  readonly ways?: ReactNode;
  readonly empty?: string;
  /** The dialog that a way has opened. */
  readonly dialog?: ReactNode;
  readonly children?: ReactNode;
}

/** A titled list of lines with its ways beneath. */
export function PanelFrame({ title, count, ways, empty, dialog, children }: PanelFrameProps) {
  const t = useWords(caseWords);
  return (
    <Section title={title} {...(count === 0 ? {} : { note: String(count) })}>
      {count === 0 ? (
        <p className={css.quiet}>{empty ?? t('court.common.none')}</p>
      ) : (
        <ul className={css.lines}>{children}</ul>
      )}
      {ways === undefined ? null : <div className={css.ways}>{ways}</div>}
      {dialog}
    </Section>
  );
}

interface PanelLineProps {
  readonly what: ReactNode;
  readonly why?: ReactNode;
  readonly mark?: ReactNode;
  readonly ways?: ReactNode;
}

/** One line: what it is, smaller what belongs to it, its state, what may be done. */
export function PanelLine({ what, why, mark, ways }: PanelLineProps) {
  return (
    <li className={css.line}>
      <div className={css.words}>
        <p>{what}</p>
        {why === undefined ? null : <p className={css.quiet}>{why}</p>}
      </div>
      {mark}
      {ways === undefined ? null : <div className={css.ways}>{ways}</div>}
    </li>
  );
}

/** A way of a panel: a text link that opens its dialog. */
export function Way({ run, children }: { run(): void; children: ReactNode }) {
  return <StepLink run={run}>{children}</StepLink>;
}
