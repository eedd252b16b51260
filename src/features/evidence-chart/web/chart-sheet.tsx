import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { ChartView } from '../contract.ts';
import { ChartPicture, PAPER_COLOURS } from './chart-picture.tsx';
import css from './chart-sheet.module.css';
import type { Sheet } from './sheet.ts';
import type { Seen } from './use-seen.ts';
import { chartWords } from './words.ts';

/** One large page alone on the screen and on paper; what else the page shows is not printed. */
export function ChartSheet(props: Sheet & { chart: ChartView; seen: Seen; onClose(): void }) {
  const { chart, seen, paper, labels, onClose } = props;
  const t = useWords(chartWords);
  const f = useFormats();
  useEffect(() => {
    document.body.dataset.sheet = paper;
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    document.addEventListener('keydown', leave);
    return () => {
      delete document.body.dataset.sheet;
      document.removeEventListener('keydown', leave);
    };
  }, [paper, onClose]);
  const unbacked = seen.links.filter((link) => link.evidenceId === null).length;
  return createPortal(
    <section className={css.sheet} data-paper={paper} aria-label={t('out.sheet', { paper })}>
      <div className={css.acts}>
        <NextStep run={() => window.print()} icon="print">
          {t('out.printNow')}
        </NextStep>
        <StepLink run={onClose}>{t('out.closeSheet')}</StepLink>
      </div>
      <div className={css.page}>
        <h2>{t('titleOf', { code: chart.code })}</h2>
        <ChartPicture
          {...seen}
          labels={labels}
          colours={PAPER_COLOURS}
          className={css.picture ?? ''}
        />
        <p className={css.foot}>
          {t('out.foot', { at: f.instant(props.exportedAt), unbacked })}{' '}
          {labels.size === 0 ? t('out.codesOnly') : null} {t('legend')}
        </p>
      </div>
    </section>,
    document.body,
  );
}
