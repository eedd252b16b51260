import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { HearingView } from '../../contract.ts';
import { useOwnBody } from '../own-body.ts';
import { caseWords } from '../words.ts';
import { HoldDialog, PutOffDialog, SetHearingDialog } from './hearing-dialogs.tsx';
import { AmendDialog, JudgmentDialog } from './judgment-dialog.tsx';
import { PanelFrame, PanelLine, type PanelProps, useAsking, Way } from './panel.tsx';

const SHAPES: Record<HearingView['state'], StateShape> = {
  planned: 'half',
  held: 'full',
  'put-off': 'triangle',
  'called-off': 'diamond',
};

type Asked =
  | { what: 'set' | 'judge' | 'amend' }
  | { what: 'hold' | 'put-off'; hearing: HearingView };

/** Hearings of the case; the court sets, holds and puts them off, and records the judgment. */
export function HearingsPanel({ acts }: PanelProps) {
  const t = useWords(caseWords);
  const { view } = acts;
  const body = useOwnBody();
  const mayAct = body === 'court' && view.mayRecord && view.handOver === null;
  const { asking, ask, dialog } = useAsking<Asked>(acts);
  const isTried = view.stage === 'trial' || view.stage === 'appeal';
  const isHeard = view.hearings.some((one) => one.state === 'held' && one.instance === 'on-appeal');
  const isHeld = view.hearings.some((one) => one.state === 'held');
  if (view.hearings.length === 0 && !(mayAct && isTried)) {
    return null;
  }
  return (
    <PanelFrame
      title={t('court.hearing.title')}
      dialog={asking === null ? null : <Asking asked={asking} dialog={dialog} />}
      count={view.hearings.length}
      {...(mayAct && isTried && view.suspended === null
        ? {
            ways: (
              <>
                <Way run={() => ask({ what: 'set' })}>{t('court.hearing.set')}</Way>
                {view.stage === 'trial' && isHeld ? (
                  <Way run={() => ask({ what: 'judge' })}>{t('court.hearing.judge')}</Way>
                ) : null}
                {view.stage === 'appeal' && isHeard ? (
                  <Way run={() => ask({ what: 'amend' })}>{t('court.hearing.amend')}</Way>
                ) : null}
              </>
            ),
          }
        : {})}
    >
      {view.hearings.map((hearing) => (
        <HearingLine
          key={hearing.id}
          hearing={hearing}
          {...(mayAct && hearing.state === 'planned'
            ? { run: (what: 'hold' | 'put-off') => ask({ what, hearing }) }
            : {})}
        />
      ))}
    </PanelFrame>
  );
}

function Asking({ asked, dialog }: { asked: Asked; dialog: PanelProps['acts'] }) {
  switch (asked.what) {
    case 'set':
      return <SetHearingDialog {...dialog} />;
    case 'judge':
      return <JudgmentDialog {...dialog} />;
    case 'amend':
      return <AmendDialog {...dialog} />;
    case 'hold':
      return <HoldDialog {...dialog} hearing={asked.hearing} />;
    case 'put-off':
      return <PutOffDialog {...dialog} hearing={asked.hearing} />;
  }
}

interface HearingLineProps {
  readonly hearing: HearingView;
  run?(what: 'hold' | 'put-off'): void;
}

function HearingLine({ hearing, run }: HearingLineProps) {
  const t = useWords(caseWords);
  const f = useFormats();
  const kind = useHearingKind();
  return (
    <PanelLine
      what={`${f.instant(hearing.startsAt)}, ${hearing.court.name}`}
      why={[
        t(`court.instance.${hearing.instance}`),
        kind(hearing),
        ...(hearing.exposureReason === null ? [] : [t(`court.reason.${hearing.exposureReason}`)]),
        ...(hearing.attendance === null
          ? []
          : [t('court.hearings.attendance', { count: f.number(hearing.attendance) })]),
      ].join(', ')}
      mark={<HearingMark state={hearing.state} />}
      {...(run === undefined
        ? {}
        : {
            ways: (
              <>
                <Way run={() => run('hold')}>{t('court.hearing.hold')}</Way>
                <Way run={() => run('put-off')}>{t('court.hearing.putOff')}</Way>
              </>
            ),
          })}
    />
  );
}

/** Where a hearing stands, by shape and word. */
export function HearingMark({ state }: { state: HearingView['state'] }) {
  const t = useWords(caseWords);
  return <StateBadge shape={SHAPES[state]}>{t(`court.hearingState.${state}`)}</StateBadge>;
}

/** “Lưu động, kín” */
export function useHearingKind(): (hearing: Pick<HearingView, 'form' | 'closed'>) => string {
  const t = useWords(caseWords);
  return ({ form, closed }) =>
    [t(`court.hearingForm.${form}`), ...(closed ? [t('court.hearing.closedMark')] : [])].join(', ');
}
