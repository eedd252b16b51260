import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { PlanView } from '../../contract.ts';
import { planWords } from '../words.ts';
import css from './record.module.css';

type Target = PlanView['targets'][number];

const OPS = {
  '=': 'eq',
  '>': 'gt',
  '>=': 'ge',
  '<': 'lt',
  '<=': 'le',
  '+': 'up',
  '-': 'down',
} as const;

/** Targets as the plan sets them, each with its words. */
export function PlanTargets({ targets }: { targets: readonly Target[] }) {
  const t = useWords(planWords);
  const say = useSayTarget();
  if (targets.length === 0) {
    return <EmptyPage title={t('tabs.targets')} text={t('targets.none')} />;
  }
  return (
    <ul className={css.lines}>
      {targets.map((target) => (
        <li key={target.id} className={css.target}>
          <p className={css.value}>{say(target)}</p>
          <blockquote>{target.quote}</blockquote>
          <span className={css.path}>
            {t('targets.path')} {target.path}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** “trên 90 %”, “07/07 xã, phường”. */
function useSayTarget(): (target: Target) => string {
  const t = useWords(planWords);
  const f = useFormats();
  return ({ op, value, unit, ofTotal }) => {
    const number = ofTotal === null ? f.number(value) : `${f.number(value)}/${f.number(ofTotal)}`;
    const amount = `${number}\u00a0${unit}`.trim();
    const known = Object.keys(OPS).find((one) => one === op) as keyof typeof OPS | undefined;
    const word = known === undefined ? op : t(`ops.${OPS[known]}`);
    return word.includes('…') ? word.replace('…', amount) : `${word} ${amount}`;
  };
}
