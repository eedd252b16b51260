import { useEffect, useState } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './duty.module.css';
import { dutyWords } from './words.ts';

interface TimeLeftProps {
  /** When the next is called. */
  readonly until: string | null;
  /** The server's moment, and when it was read here: the browser's clock only counts on from it. */
  readonly now: string;
  readonly readAt: number;
}

/** How long until the next is called, by the server's clock. */
export function TimeLeft({ until, now, readAt }: TimeLeftProps) {
  const t = useWords(dutyWords);
  const [tick, setTick] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setTick(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (until === null) {
    return null;
  }
  const passed = Math.max(0, tick - readAt);
  const left = Math.ceil((Date.parse(until) - Date.parse(now) - passed) / 1000);
  return (
    <span className={css.left}>
      {left <= 0
        ? t('danger.nextNow')
        : t('danger.nextIn', {
            time: t('danger.minutes', { minutes: Math.floor(left / 60), seconds: left % 60 }),
          })}
    </span>
  );
}
