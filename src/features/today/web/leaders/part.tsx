import type { ReactNode } from 'react';
import { Pop } from '#platform/web/kit/pop.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { todayWords } from '../words.ts';
import css from './leaders.module.css';

interface PartProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A part of the sheet: its name, a small note, and what it shows. */
export function Part({ title, note, children }: PartProps) {
  return (
    <section className={css.part}>
      <div className={css.partHead}>
        <h2>{title}</h2>
        {note === undefined ? null : <span>{note}</span>}
      </div>
      {children}
    </section>
  );
}

/** “Cách tính”: the definitions behind the figures. */
export function HowCounted() {
  const t = useWords(todayWords);
  return (
    <Pop trigger={t('leaders.how.title')} triggerClass={css.how}>
      {() => (
        <div className={css.howText}>
          <p>{t('leaders.how.done')}</p>
          <p>{t('leaders.how.onTime')}</p>
          <p>{t('leaders.how.reports')}</p>
          <p>{t('leaders.how.ownPlans')}</p>
          <p>{t('leaders.how.cards')}</p>
          <p>{t('leaders.how.source')}</p>
        </div>
      )}
    </Pop>
  );
}
