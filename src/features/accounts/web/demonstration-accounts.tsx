import type { OutputOf } from '#platform/contract/endpoint.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { welcome } from '../contract.ts';
import css from './sign-in.module.css';
import { accountWords } from './words.ts';

type Row = OutputOf<typeof welcome>['demonstrationAccounts'][number];

/** The invented officers of a demonstration, each a line to press. */
export function DemonstrationAccounts(props: { rows: readonly Row[]; take(name: string): void }) {
  const t = useWords(accountWords);
  return (
    <section className={css.accounts}>
      <h2>{t('demonstration.title')}</h2>
      <p className={css.note}>{t('demonstration.text')}</p>
      <ul>
        {props.rows.map((row) => (
          <li key={`${row.name}-${row.agency}`}>
            <button type="button" onClick={() => props.take(row.name)}>
              <span className={css.title}>{row.title}</span>
              <span className={css.agency}>{row.agency}</span>
              <span className={css.name}>{row.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
