import { useState } from 'react';
import prose from '#platform/web/kit/record-text.module.css';
import { SideStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { CampaignResults, CampaignView } from '../contract.ts';
import css from './campaigns.module.css';
import { campaignWords } from './words.ts';

/** So many stand on the page before the reader asks for all. */
const SHOWN = 12;

/** What each agency did in the campaign, those with most first; all of many only when asked for. */
export function ByAgency({ participants }: Pick<CampaignView, 'participants'>) {
  const t = useWords(campaignWords);
  const f = useFormats();
  const [all, setAll] = useState(false);
  const active = participants.filter(({ results }) => doneIn(results) > 0).length;
  const ordered = participants.toSorted(
    (one, other) => doneIn(other.results) - doneIn(one.results),
  );
  return (
    <>
      <table className={css.table}>
        <caption>
          {t('record.participants')}{' '}
          <small className={prose.who}>
            {t('record.active', { count: active, all: participants.length })}
          </small>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('record.agency')}</th>
            <th scope="col">{t('record.tasksDone')}</th>
            <th scope="col">{t('record.progressReports')}</th>
            <th scope="col">{t('record.reportsHandedIn')}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? ordered : ordered.slice(0, SHOWN)).map(({ id, name, results }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{`${f.number(results.tasksDone)}/${f.number(results.tasks)}`}</td>
              <td>{f.number(results.progressReports)}</td>
              <td>{f.number(results.reportsHandedIn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all || participants.length <= SHOWN ? null : (
        <p className={css.more}>
          <SideStep run={() => setAll(true)}>
            {t('record.showAll', { count: participants.length })}
          </SideStep>
        </p>
      )}
    </>
  );
}

function doneIn({ tasksDone, progressReports, reportsHandedIn }: CampaignResults): number {
  return tasksDone + progressReports + reportsHandedIn;
}
