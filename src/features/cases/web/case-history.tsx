import { useState } from 'react';
import { MeasureKind } from '#domain/case/accused.ts';
import { CaseDuty } from '#domain/case/case-duty.ts';
import { CaseEventKind } from '#domain/case/case-event.ts';
import { CasePaperForm, PAPER_NAMES } from '#domain/case/case-paper.ts';
import { SuspensionGround } from '#domain/case/case-stage.ts';
import { NoticeAddressee, NoticePaper } from '#domain/case/notice.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { DateText } from '#platform/contract/fields.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { Timeline, type TimelineItem } from '#platform/web/kit/timeline.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import {
  AppealSubject,
  answerMeasure,
  type CaseEventView,
  type CaseView,
  StepParams,
} from '../contract.ts';
import css from './cases.module.css';
import { DraftDialog } from './draft-paper-dialog.tsx';
import { useOwnBody } from './own-body.ts';
import { caseWords } from './words.ts';

/** The chain of dated acts that the reader may see, newest first: what, who decided, which paper. */
export function CaseHistory({ view }: { view: CaseView }) {
  const t = useWords(caseWords);
  const tell = useEventItem(view);
  const [drafting, setDrafting] = useState<CaseEventView | null>(null);
  return (
    <Section
      title={t('record.history.title')}
      note={t('record.history.count', { count: view.events.length })}
    >
      <Timeline items={view.events.map((event) => tell(event, () => setDrafting(event)))} />
      {drafting === null ? null : (
        <DraftDialog view={view} step={drafting} onClose={() => setDrafting(null)} />
      )}
    </Section>
  );
}

function useEventItem(view: CaseView): (event: CaseEventView, write: () => void) => TimelineItem {
  const t = useWords(caseWords);
  const detailOf = useEventDetail(view);
  const documentOf = useDocument();
  return (event, write) => {
    const kind = CaseEventKind.safeParse(event.kind);
    const who = [
      event.office === null ? t(`body.${event.body}`) : t(`office.${event.office}`),
      ...detailOf(event),
      ...documentOf(event),
    ];
    return {
      id: event.id,
      at: event.at,
      kind: event.office === null ? 'act' : 'decision',
      title: kind.success ? t(`event.${kind.data}`) : event.kind,
      who: (
        <>
          {who.join(' · ')}
          <PapersOfStep view={view} event={event} write={write} />
        </>
      ),
    };
  };
}

interface PapersProps {
  readonly view: CaseView;
  readonly event: CaseEventView;
  write(): void;
}

/** The papers of a step; where its rule asks for one and there is none, that is said and one may be written. */
function PapersOfStep({ view, event, write }: PapersProps) {
  const t = useWords(caseWords);
  const tell = usePaperText();
  const body = useOwnBody();
  const papers = view.papers.filter(
    (paper) => paper.eventId === event.id && paper.state !== 'cancelled',
  );
  const has = (forms: readonly string[]) => papers.some((paper) => forms.includes(paper.form));
  const isMissing = event.forms.length > 0 && !has(event.forms);
  return (
    <>
      {papers.map((paper) => (
        <span key={paper.id} className={css.block}>
          {tell(paper)}
        </span>
      ))}
      {isMissing ? (
        <span className={css.block}>
          <StateBadge shape="open">{t('paper.missing')}</StateBadge>{' '}
          {view.mayRecord && event.body === body ? (
            <StepLink run={write}>{t('paper.write')}</StepLink>
          ) : null}
        </span>
      ) : null}
    </>
  );
}

function usePaperText(): (paper: CaseView['papers'][number]) => string {
  const t = useWords(caseWords);
  const f = useFormats();
  const both = useBothLanguages();
  return (paper) => {
    const form = CasePaperForm.safeParse(paper.form);
    const name = form.success ? both(PAPER_NAMES[form.data]) : paper.form;
    const told =
      paper.number === null || paper.issuedOn === null
        ? t('paper.at', { name, state: t('record.papers.noNumber') })
        : t('paper.atNumber', { name, number: paper.number, day: f.day(paper.issuedOn) });
    return paper.signed === null ? told : `${told} · ${t('paper.withCopy')}`;
  };
}

function useDocument(): (event: CaseEventView) => string[] {
  const t = useWords(caseWords);
  const f = useFormats();
  return ({ documentNumber: number, documentOn: on }) => {
    if (on === null) {
      return [];
    }
    return [
      number === null
        ? t('record.history.documentDay', { day: f.day(on) })
        : t('record.history.document', { number, day: f.day(on) }),
    ];
  };
}

/** What the codes of an act say: whom it concerns, which measure, ground, result, until when. */
function useEventDetail(view: CaseView): (event: CaseEventView) => string[] {
  const t = useWords(caseWords);
  const f = useFormats();
  return ({ params }) => {
    const accused = view.accusedList.find((one) => one.id === params.accusedId);
    const victim = view.victimList.find((one) => one.id === params.victimId);
    const notice = NoticePaper.safeParse(params.paper);
    const to = NoticeAddressee.safeParse(params.to);
    const duty = CaseDuty.safeParse(params.duty);
    const subject = AppealSubject.safeParse(params.of);
    const measure = MeasureKind.safeParse(params.measure);
    const reply = answerMeasure.input.shape.answer.safeParse(params.answer);
    const ground = SuspensionGround.safeParse(params.ground);
    const result = StepParams.shape.result.safeParse(params.result);
    const proposal = StepParams.shape.proposal.safeParse(params.proposal);
    const severity = OffenceClass.safeParse(params.class);
    const until = DateText.safeParse(params.until);
    const charges = Array.isArray(params.charges) ? params.charges.map(String) : [];
    return [
      accused?.mark ?? '',
      victim?.code ?? '',
      notice.success ? t(`notice.${notice.data}`) : '',
      to.success ? t(`sentTo.${to.data}`) : '',
      duty.success ? t(`duty.${duty.data}`) : '',
      subject.success ? t(`subject.${subject.data}`) : '',
      measure.success ? t(`measure.${measure.data}`) : '',
      reply.success ? t(`field.${reply.data}`) : '',
      ground.success ? t(`suspension.${ground.data}`) : '',
      result.success && result.data !== undefined ? t(`result.${result.data}`) : '',
      proposal.success && proposal.data !== undefined ? t(`proposal.${proposal.data}`) : '',
      charges.join('; '),
      severity.success ? t(`severity.${severity.data}`) : '',
      until.success ? t('record.accused.until', { at: f.day(until.data) }) : '',
    ].filter((text) => text !== '');
  };
}
