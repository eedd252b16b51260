import { Section } from '#platform/web/kit/page.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { ClockNearness } from '../contract.ts';
import { type Boards, type Counts, countOf } from './board-tabs.tsx';
import type { TipFilters } from './tip-filters.ts';
import css from './tips.module.css';
import { tipWords } from './words.ts';

/** The same counts by handler and by body; a name narrows the list to its own. */
export function BoardSplit(props: { boards: Boards; narrow(change: Partial<TipFilters>): void }) {
  const t = useWords(tipWords);
  const { boards, narrow } = props;
  return (
    <Section title={t('split.title')}>
      <div className={css.split}>
        <CountTable
          caption={t('split.byHandler')}
          rows={boards.byHandler.map((row) => ({
            ...row,
            id: row.post.id,
            name: `${row.post.title}, ${row.post.agency}`,
          }))}
          onChoose={(handlerPostId) => narrow({ handlerPostId, agencyId: undefined })}
        />
        <CountTable
          caption={t('split.byAgency')}
          rows={boards.byAgency.map((row) => ({ ...row, ...row.agency }))}
          onChoose={(agencyId) => narrow({ agencyId, handlerPostId: undefined })}
        />
      </div>
    </Section>
  );
}

function CountTable(props: {
  caption: string;
  rows: readonly (Counts & { id: string; name: string })[];
  onChoose(id: string): void;
}) {
  const t = useWords(tipWords);
  if (props.rows.length === 0) {
    return (
      <div>
        <h3>{props.caption}</h3>
        <p>{t('split.nobody')}</p>
      </div>
    );
  }
  return (
    <div className={css.scroll}>
      <table className={css.counts}>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('split.name')}</th>
            {ClockNearness.options.map((near) => (
              <th key={near} scope="col">
                {t(`near.${near}`)}
              </th>
            ))}
            <th scope="col">{t('split.missed')}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <button
                  type="button"
                  aria-label={t('split.only', { name: row.name })}
                  onClick={() => props.onChoose(row.id)}
                >
                  {row.name}
                </button>
              </th>
              {ClockNearness.options.map((near) => (
                <td key={near}>{countOf(row, near)}</td>
              ))}
              <td>{row.missedNotices}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
