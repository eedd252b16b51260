import { useEffect, useRef, useState } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './chart.module.css';
import { ChartPicture, PAGE_COLOURS } from './chart-picture.tsx';
import type { Seen } from './use-seen.ts';
import { chartWords } from './words.ts';

/** Smaller than this its letters are not read: the picture is scrolled instead. */
const LEAST_SCALE = 0.62;

/** Part of the window that the frame may fill, as its style says. */
const TALLEST = 0.74;

/** The picture in its frame: as wide as the frame where that can be read, or in its own size. */
export function ChartFrame({ seen, labels }: { seen: Seen; labels: ReadonlyMap<string, string> }) {
  const t = useWords(chartWords);
  const frame = useRef<HTMLElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const [isWhole, setWhole] = useState(true);
  useEffect(() => {
    const element = frame.current;
    if (element === null) {
      return;
    }
    const measure = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: window.innerHeight * TALLEST }),
    );
    measure.observe(element);
    return () => measure.disconnect();
  }, []);
  const { width, height } = seen.places;
  const fitting = Math.min(
    1,
    Math.max(LEAST_SCALE, Math.min(room.width / width, room.height / height)),
  );
  return (
    <div>
      <p className={css.zoom}>
        <button type="button" aria-pressed={isWhole} onClick={() => setWhole(true)}>
          {t('zoom.whole')}
        </button>
        <button type="button" aria-pressed={!isWhole} onClick={() => setWhole(false)}>
          {t('zoom.own')}
        </button>
      </p>
      <section
        ref={frame}
        className={css.frame}
        aria-label={t('view.picture')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture wider than its frame is scrolled by keyboard
        tabIndex={0}
      >
        <ChartPicture
          {...seen}
          labels={labels}
          colours={PAGE_COLOURS}
          scale={isWhole ? fitting : 1}
        />
      </section>
    </div>
  );
}
