import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { PlanView } from '../../contract.ts';
import { planWords } from '../words.ts';
import css from './record.module.css';

/** When the plan was corrected, what it changed, and the document that stood there before. */
export function PlanCorrections({ plan }: { plan: PlanView }) {
  const t = useWords(planWords);
  const f = useFormats();
  return plan.corrections.length === 0 ? null : (
    <ul className={css.corrections}>
      {plan.corrections.map(({ id, at, from, counts }) => (
        <li key={id}>
          {t('record.corrected', {
            time: f.instant(at),
            changed: counts.tasks.changed,
            added: counts.tasks.added,
            ended: counts.tasks.ended,
          })}{' '}
          <LinkTo to="/documents/$documentId" params={{ documentId: from.documentId }}>
            {t('record.earlier', { number: from.number ?? t('list.noNumber') })}
          </LinkTo>
        </li>
      ))}
    </ul>
  );
}
