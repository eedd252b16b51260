import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { CorrectionOutlook } from '../../contract.ts';
import css from './correction.module.css';
import { correctionWords } from './correction-words.ts';
import { DifferenceLines } from './difference-lines.tsx';

/** Exactly what confirming does to the plan: how many of each part, and every one that does not stay. */
export function CorrectionOutlookView({ outlook }: { outlook: CorrectionOutlook }) {
  const t = useWords(correctionWords);
  return (
    <div className={css.outlook}>
      <p>{t('create.lead')}</p>
      <Counts outlook={outlook} />
      <PlanChanges outlook={outlook} />
      <DifferenceLines rows={outlook.items} />
      <Campaigns outlook={outlook} />
      <Agencies title={t('joining')} names={outlook.joining} />
      <Agencies title={t('leaving')} names={outlook.leaving} />
    </div>
  );
}

const PARTS = ['tasks', 'targets', 'reports', 'campaigns'] as const;
const FATES = ['kept', 'changed', 'added', 'ended'] as const;

function Counts({ outlook }: { outlook: CorrectionOutlook }) {
  const t = useWords(correctionWords);
  const f = useFormats();
  return (
    <table className={css.counts}>
      <caption className="lc-hidden">{t('counts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column')}</th>
          {FATES.map((fate) => (
            <th key={fate} scope="col">
              {t(`fates.${fate}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PARTS.map((part) => (
          <tr key={part}>
            <th scope="row">{t(`parts.${part}`)}</th>
            {FATES.map((fate) => (
              <td key={fate} data-none={outlook.counts[part][fate] === 0}>
                {f.number(outlook.counts[part][fate])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlanChanges({ outlook }: { outlook: CorrectionOutlook }) {
  const t = useWords(correctionWords);
  const say = useSayPlanValue();
  return outlook.plan.length === 0 ? null : (
    <section className={css.group}>
      <h3>{t('plan.title')}</h3>
      <ul className={css.lines}>
        {outlook.plan.map(({ field, before, after }) => (
          <li key={field}>
            {t(`plan.${field === 'title' ? 'name' : field}`)}: <del>{say(field, before)}</del>{' '}
            <ins>{say(field, after)}</ins>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useSayPlanValue(): (
  field: CorrectionOutlook['plan'][number]['field'],
  value: string,
) => string {
  const t = useWords(correctionWords);
  const f = useFormats();
  return (field, value) => {
    if (value === '') {
      return t('nothing');
    }
    switch (field) {
      case 'date':
      case 'own-plan-due':
        return f.day(value);
      case 'period': {
        const [from = '', to = ''] = value.split('/');
        return t('dates', { from: f.day(from), to: f.day(to) });
      }
      case 'rolls':
        return t(value === 'true' ? 'plan.rolled' : 'plan.fixed');
      case 'number':
      case 'title':
        return value;
    }
  };
}

function Campaigns({ outlook }: { outlook: CorrectionOutlook }) {
  const t = useWords(correctionWords);
  const f = useFormats();
  return outlook.campaigns.length === 0 ? null : (
    <section className={css.group}>
      <h3>{t('parts.campaigns')}</h3>
      <ul className={css.lines}>
        {outlook.campaigns.map(({ fate, name, startsOn, endsOn }) => (
          <li key={`${fate} ${name} ${startsOn}`}>
            <p className={css.meta}>
              <Tag>{t(`fates.${fate}`)}</Tag>
              <span>{t('dates', { from: f.day(startsOn), to: f.day(endsOn) })}</span>
            </p>
            <p>{name}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const SHOWN = 8;

function Agencies({ title, names }: { title: string; names: readonly string[] }) {
  const f = useFormats();
  if (names.length === 0) {
    return null;
  }
  return (
    <section className={css.group}>
      <h3>
        {title} ({f.number(names.length)})
      </h3>
      {names.length <= SHOWN ? (
        <p>{names.join('; ')}</p>
      ) : (
        <details>
          <summary>{names.slice(0, SHOWN).join('; ')}…</summary>
          {names.slice(SHOWN).join('; ')}
        </details>
      )}
    </section>
  );
}
