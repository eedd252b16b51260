import { BulletBar } from '#platform/web/kit/bullet-bar.tsx';
import { NumbersTable } from '#platform/web/kit/numbers-table.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { LeadersView } from '../../contract.ts';
import { todayWords } from '../words.ts';
import css from './leaders.module.css';
import { Part } from './part.tsx';
import { tableHead, tableRow } from './results-part.tsx';

/** How many agencies stand as bars, those with something due first come; all are in the table. */
const SHOWN = 6;

/** Progress of each agency, in the order of the organisation. */
export function AgenciesPart({ agencies }: { agencies: LeadersView['agencies'] }) {
  const t = useWords(todayWords);
  const f = useFormats();
  const withDue = agencies.filter((agency) => agency.due > 0);
  const shown = (withDue.length === 0 ? agencies : withDue).slice(0, SHOWN);
  return (
    <Part title={t('leaders.part.agencies')} note={t('leaders.part.agenciesNote')}>
      <ul className={css.agencies}>
        {shown.map((agency) => {
          const share = agency.due === 0 ? null : Math.round((agency.doneOfDue / agency.due) * 100);
          const of = t('leaders.row.of', { part: agency.doneOfDue, whole: agency.due });
          return (
            <li key={agency.id}>
              <span className={css.agencyName}>{agency.name}</span>
              <BulletBar
                {...(share === null ? {} : { value: share })}
                below={agency.overdue > 0}
                label={`${agency.name}: ${share === null ? t('leaders.badge.noData') : `${f.percent(share)}, ${of}`}`}
              />
              <span className={css.agencyValue}>
                {share === null ? t('leaders.badge.noData') : of}
              </span>
            </li>
          );
        })}
      </ul>
      <NumbersTable
        caption={t('leaders.part.agencies')}
        head={tableHead(t)}
        rows={agencies.map((agency) => tableRow(agency.name, agency))}
      />
    </Part>
  );
}
