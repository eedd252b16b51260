import { MeasureKind } from '#domain/case/accused.ts';
import { CaseEventKind } from '#domain/case/case-event.ts';
import { SuspensionGround } from '#domain/case/case-stage.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { DateText } from '#platform/contract/fields.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { Timeline, type TimelineItem } from '#platform/web/kit/timeline.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  type CaseEventView,
  type CaseView,
  NoticePaper,
  recordNotice,
  StepParams,
} from '../contract.ts';
import { caseWords } from './words.ts';

/** The chain of dated acts that the reader may see, newest first: what, who decided, which paper. */
export function CaseHistory({ view }: { view: CaseView }) {
  const t = useWords(caseWords);
  const tell = useEventItem(view);
  return (
    <Section
      title={t('record.history.title')}
      note={t('record.history.count', { count: view.events.length })}
    >
      <Timeline items={view.events.map(tell)} />
    </Section>
  );
}

function useEventItem(view: CaseView): (event: CaseEventView) => TimelineItem {
  const t = useWords(caseWords);
  const detailOf = useEventDetail(view);
  const documentOf = useDocument();
  return (event) => {
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
      who: who.join(' · '),
    };
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
    const to = recordNotice.input.shape.to.safeParse(params.to);
    const measure = MeasureKind.safeParse(params.measure);
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
      measure.success ? t(`measure.${measure.data}`) : '',
      ground.success ? t(`suspension.${ground.data}`) : '',
      result.success && result.data !== undefined ? t(`result.${result.data}`) : '',
      proposal.success && proposal.data !== undefined ? t(`proposal.${proposal.data}`) : '',
      charges.join('; '),
      severity.success ? t(`severity.${severity.data}`) : '',
      until.success ? t('record.accused.until', { at: f.day(until.data) }) : '',
    ].filter((text) => text !== '');
  };
}
