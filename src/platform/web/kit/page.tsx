import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import { takeFocusDue } from '#platform/web/shell/route-focus.ts';
import { HelpNote } from './help-note.tsx';
import { kitWords } from './kit-words.ts';
import css from './page.module.css';

/** One page: its parts below each other, 24 px apart; with an aside beside on wide screens. */
export function Page({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return aside === undefined ? (
    <div className={css.page}>{children}</div>
  ) : (
    <div className={css.beside}>
      <div className={css.page}>{children}</div>
      <aside className={css.aside}>{aside}</aside>
    </div>
  );
}

interface PageTitleProps {
  readonly title: string;
  /** Above the title: a date, the way back. */
  readonly above?: ReactNode;
  /** What is so, in a sentence. */
  readonly lead?: ReactNode;
  /** One filled button and text ways. */
  readonly actions?: ReactNode;
  /** Help for this page, folded. */
  readonly help?: ReactNode;
  /** A picture beside the title. */
  readonly picture?: ReactNode;
}

/** The title, the sentence, the one next step. Takes the focus after going to the page. */
export function PageTitle({ title, above, lead, actions, help, picture }: PageTitleProps) {
  const t = useWords(kitWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Lá Chắn`;
    if (takeFocusDue()) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [title]);
  return (
    <header className={css.head}>
      <div className={css.words}>
        {above === undefined ? null : <div className={css.above}>{above}</div>}
        <h1 ref={heading} tabIndex={-1} data-path={window.location.pathname}>
          {title}
        </h1>
        {lead === undefined ? null : <p className={css.lead}>{lead}</p>}
        {help === undefined ? null : <HelpNote title={t('help')}>{help}</HelpNote>}
      </div>
      {picture === undefined ? null : <div className={css.picture}>{picture}</div>}
      {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
    </header>
  );
}

/** A part of a page under the 2 px rule. */
export function Section(props: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={css.section}>
      <div className={css.sectionHead}>
        <h2>{props.title}</h2>
        {props.note === undefined ? null : <span className={css.note}>{props.note}</span>}
      </div>
      {props.children}
    </section>
  );
}
