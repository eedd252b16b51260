import { useWords } from '#platform/web/language/use-words.ts';
import { Icon } from './icon.tsx';
import { kitWords } from './kit-words.ts';
import css from './marks.module.css';

export interface AgencyChipProps {
  readonly name: string;
  readonly part?: 'lead' | 'cooperating';
  /** A group: how many agencies it holds. */
  readonly count?: number;
  /** What the written name resolves to today. */
  readonly becomes?: readonly string[];
  /** Nobody knows yet which agency this is. */
  readonly unknown?: boolean;
  onRemove?(): void;
}

/** An agency as a plan names it and as it is today; long names wrap. */
export function AgencyChip(props: AgencyChipProps) {
  const t = useWords(kitWords);
  const { name, part = 'cooperating', count, becomes = [], unknown = false, onRemove } = props;
  return (
    <span className={css.agency} data-part={unknown ? 'unknown' : part}>
      {part === 'lead' ? <span className="lc-hidden">{t('agency.lead')}: </span> : null}
      <span>{name}</span>
      {count === undefined ? null : (
        <span className={css.count}>
          {count}
          <span className="lc-hidden"> {t('agency.members', { count: '' })}</span>
        </span>
      )}
      {becomes.length === 0 && !unknown ? null : (
        <>
          <Icon name="arrow-right" size={14} />
          <span className="lc-hidden">{unknown ? t('agency.unknown') : t('agency.becomes')}</span>
          <span aria-hidden={unknown}>{unknown ? '?' : becomes.join(', ')}</span>
        </>
      )}
      {onRemove === undefined ? null : (
        <button
          type="button"
          className={css.remove}
          aria-label={t('fields.remove', { name })}
          onClick={onRemove}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </span>
  );
}
