import { useState } from 'react';
import { ClosedStep, NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { ChartView } from '../contract.ts';
import css from './chart.module.css';
import { ChartSheet } from './chart-sheet.tsx';
import { AddLinkDialog } from './link-dialog.tsx';
import { AddNodeDialog } from './node-dialog.tsx';
import { OpenWordsDialog } from './open-words-dialog.tsx';
import { OutputDialog } from './output-dialog.tsx';
import type { Sheet } from './sheet.ts';
import type { Seen } from './use-seen.ts';
import { chartWords } from './words.ts';

type Asked = 'add' | 'join' | 'open' | 'output';

interface ChartActsProps {
  readonly chart: ChartView;
  readonly seen: Seen;
  readonly labels: ReadonlyMap<string, string>;
  setLabels(labels: ReadonlyMap<string, string>): void;
}

/** What can be done with the chart: draw, open its words, let it out. */
export function ChartActs({ chart, seen, labels, setLabels }: ChartActsProps) {
  const t = useWords(chartWords);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const close = () => setAsked(null);
  return (
    <div className={css.acting}>
      {chart.mayDraw ? (
        <NextStep run={() => setAsked('add')} icon="plus">
          {t('add')}
        </NextStep>
      ) : null}
      {!chart.mayDraw ? null : chart.nodes.length < 2 ? (
        <ClosedStep reason={t('joinFew')}>{t('join')}</ClosedStep>
      ) : (
        <StepLink run={() => setAsked('join')}>{t('join')}</StepLink>
      )}
      {chart.nodes.length === 0 ? null : (
        <>
          {labels.size === 0 ? (
            <StepLink run={() => setAsked('open')}>{t('openWords')}</StepLink>
          ) : (
            <StepLink run={() => setLabels(new Map())}>{t('closeWords')}</StepLink>
          )}
          <StepLink run={() => setAsked('output')}>{t('output')}</StepLink>
        </>
      )}
      <p role="status" className="lc-hidden">
        {labels.size === 0 ? '' : t('opened')}
      </p>
      {asked === 'add' ? <AddNodeDialog chart={chart} onClose={close} /> : null}
      {asked === 'join' ? <AddLinkDialog chart={chart} labels={labels} onClose={close} /> : null}
      {asked === 'open' ? (
        <OpenWordsDialog
          chart={chart}
          onOpened={(opened) => {
            setLabels(opened);
            close();
          }}
          onClose={close}
        />
      ) : null}
      {asked === 'output' ? (
        <OutputDialog chart={chart} seen={seen} onSheet={setSheet} onClose={close} />
      ) : null}
      {sheet === null ? null : (
        <ChartSheet chart={chart} seen={seen} {...sheet} onClose={() => setSheet(null)} />
      )}
    </div>
  );
}
