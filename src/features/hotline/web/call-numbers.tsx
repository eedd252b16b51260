import { useCall } from '#platform/web/api/use-call.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { getCallDesk } from '../contract.ts';
import css from './hotline.module.css';
import { hotlineWords } from './words.ts';

/** 113 and the duty rooms, always on the screen of a call. */
export function CallNumbers() {
  const t = useWords(hotlineWords);
  const desks = useCall(getCallDesk, {}).data?.desks ?? [];
  return (
    <p className={css.numbers}>
      <span>{t('call.first')}</span>
      <a href="tel:113" className={css.dial}>
        <Icon name="phone" />
        {t('call.dial', { number: '113' })}
      </a>
      {desks.map((desk) => (
        <span key={desk.name}>
          {desk.name}:{' '}
          {desk.phone === '' ? (
            t('call.noPhone')
          ) : (
            <a href={`tel:${desk.phone.replace(/[^0-9+]/g, '')}`}>{desk.phone}</a>
          )}
        </span>
      ))}
    </p>
  );
}
