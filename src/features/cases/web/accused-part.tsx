import { type ReactNode, useState } from 'react';
import { mayExtendMeasure, maySetMeasure } from '#domain/case/measure-offices.ts';
import type { Purpose } from '#platform/contract/purpose.ts';
import { call } from '#platform/web/api/call.ts';
import { LimitLines } from '#platform/web/kit/limit-list.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ProtectedValue } from '#platform/web/kit/protected-value.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  type AccusedView,
  type CaseEventView,
  type CaseView,
  openAccusedName,
} from '../contract.ts';
import {
  DropDialog,
  EndMeasureDialog,
  ExtendMeasureDialog,
  MeasureDialog,
  NameDialog,
} from './accused-dialogs.tsx';
import type { CaseActProps } from './act-form.tsx';
import { AnswerDialog, AnswerMeasureDialog, SupplementDialog } from './answer-dialogs.tsx';
import { isKept } from './case-limits.ts';
import { useChargeWords } from './case-marks.tsx';
import css from './cases.module.css';
import { ChargesDialog } from './charges-dialog.tsx';
import { DraftDialog } from './draft-paper-dialog.tsx';
import { useCasePurposes, useOwnBody, useOwnOffices } from './own-body.ts';
import { caseWords } from './words.ts';

type Measure = AccusedView['measures'][number];
const WAYS = ['answer', 'supplement', 'charges', 'measure', 'drop', 'name'] as const;
type Asked =
  | { what: (typeof WAYS)[number]; accused: AccusedView }
  | { what: 'reply' | 'extend' | 'end'; measure: Measure }
  | { what: 'paper'; step: CaseEventView };

/** The accused by ordinal, each with charges, measures and clocks of its own; a name only opens apart. */
export function AccusedPart({ view, acts }: { view: CaseView; acts: CaseActProps }) {
  const t = useWords(caseWords);
  const [asked, setAsked] = useState<Asked | null>(null);
  const props: CaseActProps = {
    ...acts,
    onClose: () => setAsked(null),
    onDone: (said) => {
      setAsked(null);
      acts.onDone(said);
    },
  };
  return (
    <Section
      title={t('record.accused.title')}
      {...(view.accusedList.length === 0 ? {} : { note: String(view.accusedList.length) })}
    >
      {view.accusedList.length === 0 ? (
        <p className={css.quiet}>{t('record.accused.none')}</p>
      ) : null}
      {view.accusedList.map((accused) => (
        <Accused key={accused.id} view={view} accused={accused} ask={setAsked} />
      ))}
      {asked === null ? null : <Asking asked={asked} props={props} />}
    </Section>
  );
}

function Asking({ asked, props }: { asked: Asked; props: CaseActProps }) {
  switch (asked.what) {
    case 'answer':
      return <AnswerDialog {...props} accused={asked.accused} />;
    case 'supplement':
      return <SupplementDialog {...props} accused={asked.accused} />;
    case 'charges':
      return <ChargesDialog {...props} accused={asked.accused} />;
    case 'measure':
      return <MeasureDialog {...props} accused={asked.accused} />;
    case 'drop':
      return <DropDialog {...props} accused={asked.accused} />;
    case 'name':
      return <NameDialog {...props} accused={asked.accused} />;
    case 'paper':
      return <DraftDialog view={props.view} step={asked.step} onClose={props.onClose} />;
    case 'reply':
      return <AnswerMeasureDialog {...props} measure={asked.measure} />;
    case 'extend':
      return <ExtendMeasureDialog {...props} measure={asked.measure} />;
    case 'end':
      return <EndMeasureDialog {...props} measure={asked.measure} />;
  }
}

interface AccusedProps {
  readonly view: CaseView;
  readonly accused: AccusedView;
  ask(asked: Asked): void;
}

function Accused({ view, accused, ask }: AccusedProps) {
  const t = useWords(caseWords);
  const lawOf = useChargeWords();
  const mine = view.clocks.filter((clock) => clock.accused === accused.mark && isKept(clock));
  const isOpen = view.mayRecord && accused.outcome === null && view.handOver === null;
  return (
    <article className={css.accused} aria-labelledby={`accused-${accused.id}`}>
      <h3 id={`accused-${accused.id}`}>
        {accused.mark} <span className={css.word}>{t(`word.${accused.word}`)}</span>
        {accused.under18 ? <Tag>{t('record.accused.under18')}</Tag> : null}
        {accused.suspended ? (
          <StateBadge shape="diamond">{t('record.accused.suspended')}</StateBadge>
        ) : null}
      </h3>
      <Standing accused={accused} />
      <p>{accused.charges.map(lawOf).join('; ')}</p>
      <NameLine view={view} accused={accused} />
      <Measures view={view} accused={accused} mayRecord={isOpen} ask={ask} />
      {mine.length === 0 ? null : (
        <>
          <h4>{t('record.accused.limits', { mark: accused.mark })}</h4>
          <LimitLines limits={mine} />
        </>
      )}
      {isOpen ? <Ways view={view} accused={accused} ask={ask} /> : null}
    </article>
  );
}

function Standing({ accused }: { accused: AccusedView }) {
  const t = useWords(caseWords);
  const f = useFormats();
  const { outcome, outcomeOn, sentence, supplement, wanted } = accused;
  const lines: string[] = [
    t('record.accused.charged', { day: f.day(accused.chargedOn) }),
    accused.approvedOn === null
      ? t('record.accused.notApproved')
      : t('record.accused.approved', { day: f.day(accused.approvedOn) }),
    ...(supplement === null
      ? []
      : [t(`record.accused.supplement.${supplement.state}`, { day: f.day(supplement.on) })]),
    ...(outcome === null || outcomeOn === null
      ? []
      : [
          t('record.accused.outcome', {
            outcome: t(`outcome.${outcome}`),
            day: f.day(outcomeOn),
          }),
        ]),
    ...(sentence === null
      ? []
      : [t(`sentence.${sentence.kind}`, { months: sentence.months ?? 0 })]),
    ...(wanted === null
      ? []
      : [
          t('record.accused.wanted', {
            number: wanted.number,
            day: f.day(wanted.issuedOn),
            state: t(`wanted.${wantedState(wanted.state)}`),
          }),
        ]),
  ];
  return <p className={css.quiet}>{lines.join(' · ')}</p>;
}

const WANTED = ['in-search', 'captured', 'surrendered', 'lifted'] as const;

function wantedState(state: string): (typeof WANTED)[number] {
  return WANTED.find((one) => one === state) ?? 'in-search';
}

/** The sealed name, opened for a stated purpose; where only dates are kept, the word that there is none. */
function NameLine({ view, accused }: { view: CaseView; accused: AccusedView }): ReactNode {
  const t = useWords(caseWords);
  const me = useMe();
  const purposes = useCasePurposes();
  if (view.content === 'dates-only') {
    return <p className={css.quiet}>{t('record.accused.noName')}</p>;
  }
  const reveal = async (purpose: string) => {
    const opened = await call(openAccusedName, {
      id: view.id,
      accusedId: accused.id,
      purpose: purpose as Purpose,
    });
    const words = [opened.fullName, opened.marks].filter((one) => one !== null && one !== '');
    return {
      value: opened.state === 'erased' ? t('record.accused.erased') : words.join('\n'),
      reader: me.post.title,
    };
  };
  return accused.mayOpenName ? (
    <ProtectedValue
      label={`${t('record.accused.name')}, ${accused.mark}`}
      purposes={purposes}
      reveal={reveal}
    />
  ) : accused.cleared ? (
    <ProtectedValue
      label={`${t('record.accused.name')}, ${accused.mark}`}
      purposes={purposes}
      reveal={reveal}
      notEntitled={t('record.accused.closed')}
    />
  ) : null;
}

function Measures(props: AccusedProps & { mayRecord: boolean }) {
  const { view, accused, mayRecord, ask } = props;
  const t = useWords(caseWords);
  const body = useOwnBody();
  return (
    <>
      <h4>{t('record.accused.measures')}</h4>
      {accused.measures.length === 0 ? (
        <p className={css.quiet}>{t('record.accused.noMeasure')}</p>
      ) : (
        <ul className={css.plain}>
          {accused.measures.map((measure) => (
            <li key={measure.id} className={css.line}>
              <MeasureWords measure={measure} />
              {mayRecord && measure.endedAt === null ? (
                <span className={css.ways}>
                  {listUnwritten(view, measure, body).map((step) => (
                    <StepLink key={step.id} run={() => ask({ what: 'paper', step })}>
                      {t('paper.writeOrder')}
                    </StepLink>
                  ))}
                  {body === 'procuracy' && measure.approval?.state === 'waiting' ? (
                    <StepLink run={() => ask({ what: 'reply', measure })}>
                      {t('act.answerMeasure')}
                    </StepLink>
                  ) : null}
                  {body !== null && mayExtendMeasure(measure.kind, body, view.stage) ? (
                    <StepLink run={() => ask({ what: 'extend', measure })}>
                      {t('act.extendMeasure')}
                    </StepLink>
                  ) : null}
                  <StepLink run={() => ask({ what: 'end', measure })}>
                    {t('act.endMeasure')}
                  </StepLink>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The order of a measure and the decisions that extended it, as far as no paper puts them into words yet. */
function listUnwritten(
  view: CaseView,
  measure: Measure,
  body: ReturnType<typeof useOwnBody>,
): CaseEventView[] {
  return view.events.filter(
    (event) =>
      event.params.measureId === measure.id &&
      event.body === body &&
      event.forms.length > 0 &&
      !view.papers.some((paper) => paper.eventId === event.id && paper.state !== 'cancelled'),
  );
}

/** Whether the measure waits for the procuracy, and what it answered on which day. */
function ApprovalBadge({ measure }: { measure: Measure }) {
  const t = useWords(caseWords);
  const f = useFormats();
  const { approval, endedAt } = measure;
  if (approval === null || (approval.state === 'waiting' && endedAt !== null)) {
    return null;
  }
  const day = approval.on === null ? '' : f.day(approval.on);
  return (
    <StateBadge shape={SHAPES[approval.state]}>
      {t(`record.accused.approval.${approval.state}`, { day })}
    </StateBadge>
  );
}

const SHAPES = { waiting: 'triangle', approved: 'full', refused: 'diamond' } as const;

function MeasureWords({ measure }: { measure: Measure }) {
  const t = useWords(caseWords);
  const f = useFormats();
  const reason = (['released', 'replaced', 'expired', 'judgment', 'refused'] as const).find(
    (one) => one === measure.endReason,
  );
  const told = [
    t('record.accused.from', { at: f.instant(measure.from) }),
    ...(measure.until === null
      ? []
      : [t('record.accused.until', { at: f.instant(measure.until) })]),
    ...(measure.extensions === 0
      ? []
      : [t('record.accused.extended', { count: measure.extensions })]),
    ...(measure.endedAt === null
      ? []
      : [
          t('record.accused.ended', {
            at: f.instant(measure.endedAt),
            reason: reason === undefined ? '' : t(`endReason.${reason}`),
          }),
        ]),
  ];
  return (
    <div>
      <p>
        {t(`measure.${measure.kind}`)} <ApprovalBadge measure={measure} />
      </p>
      <p className={css.quiet}>{told.join(' · ')}</p>
    </div>
  );
}

function Ways({ view, accused, ask }: AccusedProps) {
  const t = useWords(caseWords);
  const body = useOwnBody();
  const offices = useOwnOffices(view.severity);
  const isCharging = view.stage === 'investigation' || view.stage === 'prosecution';
  const answers = body === 'procuracy' && accused.approvedOn === null;
  const ways: (typeof WAYS)[number][] = [
    ...(answers ? (['answer'] as const) : []),
    ...(answers && accused.supplement?.state === 'asked' ? (['supplement'] as const) : []),
    ...(offices.some((one) => maySetMeasure(one, view.stage)) ? (['measure'] as const) : []),
    ...(isCharging && body === view.holder ? (['charges'] as const) : []),
    ...(isCharging ? (['drop'] as const) : []),
    ...(view.content === 'full' && !accused.cleared ? (['name'] as const) : []),
  ];
  return (
    <div className={css.ways}>
      {ways.map((what) => (
        <StepLink key={what} run={() => ask({ what, accused })}>
          {t(`act.${what}`)}
        </StepLink>
      ))}
    </div>
  );
}
