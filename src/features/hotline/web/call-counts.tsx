import { Temporal } from 'temporal-polyfill';
import { useCall } from '#platform/web/api/use-call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { countCalls } from '../contract.ts';
import css from './hotline.module.css';
import { hotlineWords } from './words.ts';

/** Calls of thirty days: one's own, or each operator's for whoever leads the body. */
export function CallCounts() {
  const t = useWords(hotlineWords);
  const f = useFormats();
  const { today } = useMe();
  const from = Temporal.PlainDate.from(today).subtract({ days: 29 }).toString();
  const rows = useCall(countCalls, { from, to: today }).data?.rows ?? [];
  return rows.length === 0 ? null : (
    <Section title={t('log.counts')}>
      <table className={css.counts}>
        <thead>
          <tr>
            <th scope="col">{t('log.who')}</th>
            <th scope="col">{t('log.calls')}</th>
            <th scope="col">{t('log.referredCount')}</th>
            <th scope="col">{t('log.waitingCount')}</th>
            <th scope="col">{t('log.droppedCount')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.title}>
              <th scope="row">{row.title}</th>
              <td>{f.number(row.calls)}</td>
              <td>{f.number(row.referred)}</td>
              <td>{f.number(row.waiting)}</td>
              <td>{f.number(row.dropped)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
