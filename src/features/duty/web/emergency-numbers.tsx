import { Icon } from '#platform/web/kit/icon.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './duty.module.css';
import { dutyWords } from './words.ts';

interface Desk {
  readonly name: string;
  readonly phone: string;
}

/** 113 and the duty room, always shown: the system is no emergency service. */
export function EmergencyNumbers({ desk }: { desk?: Desk | null }) {
  const t = useWords(dutyWords);
  return (
    <div className={css.numbers}>
      <p className={css.firstly}>{t('danger.first')}</p>
      <p className={css.dials}>
        <a href="tel:113" className={css.dial}>
          <Icon name="phone" />
          {t('danger.call', { number: '113' })}
        </a>
        {desk === undefined || desk === null ? null : (
          <span className={css.deskNumber}>
            {t('danger.desk', { agency: desk.name })}:{' '}
            {desk.phone === '' ? (
              t('danger.noDesk')
            ) : (
              <a href={`tel:${desk.phone.replace(/[^0-9+]/g, '')}`}>{desk.phone}</a>
            )}
          </span>
        )}
      </p>
    </div>
  );
}
