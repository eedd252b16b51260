import { TipAct } from '#domain/tip/tip-acts.ts';
import { NonOpeningGround, RecallReason, SuspensionGround } from '#domain/tip/tip-codes.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { Timeline, type TimelineItem } from '#platform/web/kit/timeline.tsx';
import { sayPost } from '#platform/web/language/say-post.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import type { TipView } from '../contract.ts';
import css from './tips.module.css';
import { tipWords } from './words.ts';

type Event = TipView['events'][number];

/** The chain of dated events, newest first: what, who, who decided, which paper. */
export function TipHistory({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  return (
    <Section
      title={t('record.history.title')}
      note={t('record.history.count', { count: tip.events.length })}
    >
      <Timeline items={useItems(tip)} />
    </Section>
  );
}

function useItems(tip: TipView): TimelineItem[] {
  const t = useWords(tipWords);
  const both = useBothLanguages();
  const nameOf = useEventName();
  const detailOf = useEventDetail();
  return tip.events.map((event) => {
    const paper = tip.papers.find((one) => one.id === event.paperId);
    const who = [
      event.by === null ? '' : sayPost(event.by),
      event.decidedBy === null
        ? ''
        : t('record.history.decidedBy', { title: event.decidedBy.title }),
      detailOf(event),
    ].filter((text) => text !== '');
    return {
      id: event.id,
      at: event.at,
      kind: kindOf(event),
      title: nameOf(event.kind),
      who: (
        <>
          {who.join(' · ')}
          {paper === undefined ? null : (
            <span className={css.paperName}>
              {both(paper.name)}
              {paper.number === null ? '' : ` ${paper.number}`}
            </span>
          )}
        </>
      ),
    };
  });
}

/** What an event is called, whether an act or what linking and absence did. */
function useEventName(): (kind: string) => string {
  const t = useWords(tipWords);
  return (kind) => {
    const act = TipAct.safeParse(kind);
    if (act.success) {
      return t(`acts.${act.data}`);
    }
    const other = OTHERS.find((one) => one === kind);
    return other === undefined ? kind : t(`otherEvents.${other}`);
  };
}

const OTHERS = ['receive', 'hand-over', 'merge', 'unmerge', 'split-off'] as const;

function useEventDetail(): (event: Event) => string {
  const t = useWords(tipWords);
  return ({ params }) => {
    const ground = NonOpeningGround.or(SuspensionGround).safeParse(params.ground);
    const reason = RecallReason.safeParse(params.reason);
    return [
      typeof params.to === 'string' ? t('record.history.to', { name: params.to }) : '',
      typeof params.article === 'string'
        ? t('record.history.law', { article: params.article })
        : '',
      ground.success ? t(`ground.${ground.data}`) : '',
      reason.success ? t(`recallReason.${reason.data}`) : '',
    ]
      .filter((text) => text !== '')
      .join(' · ');
  };
}

function kindOf(event: Event): TimelineItem['kind'] {
  if (event.kind === 'receive' || event.kind === 'take-over') {
    return 'elsewhere';
  }
  return event.decidedBy === null ? 'act' : 'decision';
}
