import { Choose } from '#platform/web/kit/choose.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { HeldView } from '../contract.ts';
import css from './agencies.module.css';
import type { Taker } from './held-plans.tsx';
import { agencyWords } from './words.ts';

interface HeldRestProps {
  readonly rest: HeldView['rest'];
  readonly takers: readonly Taker[];
  readonly toId: string | null;
  onChoose(toId: string | null): void;
}

/** What an agency administers besides its plans, as counts, and the one successor that takes it. */
export function HeldRest({ rest, takers, toId, onChoose }: HeldRestProps) {
  const t = useWords(agencyWords);
  const f = useFormats();
  const kinds = Object.keys(rest) as (keyof typeof rest)[];
  return (
    <>
      <p className={css.note}>{t('handOver.restText')}</p>
      <ul className={css.counts}>
        {kinds
          .filter((kind) => rest[kind] > 0)
          .map((kind) => (
            <li key={kind}>
              <strong>{f.number(rest[kind])}</strong> {t(`handOver.rest.${kind}`)}
            </li>
          ))}
      </ul>
      <Choose
        name={t('handOver.restTo')}
        value={toId ?? ''}
        choices={[{ value: '', text: t('handOver.unchosen') }, ...takers]}
        onChange={(value) => onChoose(value ?? null)}
      />
    </>
  );
}
