import { useEffect, useMemo, useRef, useState } from 'react';
import { countSeen } from '#domain/plan-review/change-review.ts';
import type { Hindrance } from '#domain/plan-review/check-review.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useGo } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { ConfirmDialog } from '#platform/web/kit/confirm-dialog.tsx';
import { Icon } from '#platform/web/kit/icon.tsx';
import { Pop } from '#platform/web/kit/pop.tsx';
import { PopList, type PopListItem } from '#platform/web/kit/pop-list.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { SegmentedBar, type SegmentState } from '#platform/web/kit/segmented-bar.tsx';
import { ClosedButton, NextStep, SideStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { abandonImport, type ImportView, listImports } from '../../contract.ts';
import css from './desk.module.css';
import { Hindrances } from './hindrances.tsx';
import { HEADER_KEY, isDoubtful, itemsOf, PARTS } from './item-facts.ts';
import type { NameBook } from './name-facts.ts';
import { countSure } from './review-state.ts';
import { reviewWords } from './review-words.ts';
import type { Autosave } from './use-autosave.ts';
import type { Desk } from './use-desk.ts';

interface ReviewHeadProps {
  readonly view: ImportView;
  readonly desk: Desk;
  readonly book: NameBook;
  readonly autosave: Autosave;
  readonly hindrances: readonly Hindrance[];
  onConfirm(): void;
}

/** Which plan this is, how much is seen, whether it is saved, and the way out. */
export function ReviewHead(props: ReviewHeadProps) {
  const { desk, book, autosave, hindrances } = props;
  const t = useWords(reviewWords);
  const go = useGo();
  const { header } = desk.state.review;
  const title = [header.type, header.number].filter(Boolean).join(' ');
  const { seen, all } = countSeen(desk.state.review);
  const rest = async () => {
    await autosave.flush();
    go('/plans/new');
  };
  useTitle(header.title ?? t('untitled'));
  return (
    <header className={css.head}>
      <LinkTo to="/plans/new" className={css.back}>
        <Icon name="arrow-left" size={14} />
        {t('back')}
      </LinkTo>
      <h1 className={css.title}>
        {title === '' ? null : <span>{title} · </span>}
        {header.title ?? t('untitled')}
      </h1>
      <div className={css.progress}>
        <Segments desk={desk} book={book} />
        <p className={css.status} role="status">
          <strong>{seen < all ? t('seen', { seen, all }) : t('allSeen', { all })}</strong>{' '}
          <DoubtfulText desk={desk} book={book} /> <SaveText autosave={autosave} />
        </p>
      </div>
      <div className={css.ways}>
        <OtherWays {...props} />
        <SideStep run={() => void rest()}>{t('rest')}</SideStep>
        <ConfirmWay {...props} />
      </div>
      {autosave.state.is === 'failed' ? <ProblemNotice error={autosave.state.error} /> : null}
      {seen === all ? (
        <Hindrances
          rows={hindrances.map((one) => ({
            code: one.code,
            count: 'count' in one ? one.count : null,
            names: 'names' in one ? one.names : [],
          }))}
          desk={desk}
        />
      ) : null}
    </header>
  );
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Lá Chắn`;
  }, [title]);
}

function Segments({ desk, book }: Pick<ReviewHeadProps, 'desk' | 'book'>) {
  const { review, cursor } = desk.state;
  const { segments, keys } = useMemo(() => {
    const items = PARTS.flatMap((part) => itemsOf(review, part));
    const first: SegmentState = review.header.status === 'unseen' ? 'left' : 'done';
    return {
      segments: [
        first,
        ...items.map((item): SegmentState => {
          if (item.status !== 'unseen') {
            return 'done';
          }
          return isDoubtful(item, book.open) ? 'unsure' : 'left';
        }),
      ],
      keys: [HEADER_KEY, ...items.map((item) => item.key)],
    };
  }, [review, book.open]);
  return <SegmentedBar segments={segments} current={keys.indexOf(cursor)} text="" />;
}

function DoubtfulText({ desk, book }: Pick<ReviewHeadProps, 'desk' | 'book'>) {
  const t = useWords(reviewWords);
  const { review } = desk.state;
  const count = PARTS.flatMap((part) => itemsOf(review, part)).filter((item) =>
    isDoubtful(item, book.open),
  ).length;
  return count === 0 ? null : t('doubtful', { count });
}

function SaveText({ autosave }: { autosave: Autosave }) {
  const t = useWords(reviewWords);
  const f = useFormats();
  const { state } = autosave;
  if (state.is === 'saved') {
    const text =
      state.at === null
        ? t('save.fresh')
        : t('save.saved', { time: f.instant(state.at).slice(-5) });
    return `${text}${autosave.joined ? ` ${t('save.joined')}` : ''}`;
  }
  return state.is === 'failed' ? <strong>{t('save.failed')}</strong> : t('save.waiting');
}

function ConfirmWay({ desk, hindrances, onConfirm }: ReviewHeadProps) {
  const t = useWords(reviewWords);
  const { seen, all } = countSeen(desk.state.review);
  if (hindrances.length === 0) {
    return <NextStep run={onConfirm}>{t('confirm')}</NextStep>;
  }
  return (
    <ClosedButton
      reason={
        seen < all
          ? t('leftItems', { count: all - seen })
          : t('leftThings', { count: hindrances.length })
      }
    >
      {t('confirm')}
    </ClosedButton>
  );
}

function OtherWays({ view, desk, book }: ReviewHeadProps) {
  const t = useWords(reviewWords);
  const go = useGo();
  const [isDropping, setDropping] = useState(false);
  const trigger = useRef<HTMLSpanElement>(null);
  const sure = countSure(desk.state.review, null, book.open);
  const drop = useAct(abandonImport, {
    refreshes: [listImports],
    onDone: () => go('/plans/new'),
  });
  const items = (close: () => void): PopListItem[] => [
    ...(sure === 0
      ? []
      : [
          {
            key: 'sure',
            icon: 'check' as const,
            text: t('acceptSure', { count: sure }),
            run: () => {
              close();
              desk.acceptSure(null);
            },
          },
        ]),
    ...(desk.state.past.length === 0
      ? []
      : [
          {
            key: 'undo',
            icon: 'refresh' as const,
            text: t('undo'),
            run: () => {
              close();
              desk.undo();
            },
          },
        ]),
    {
      key: 'abandon',
      icon: 'trash',
      text: t('abandon'),
      run: () => {
        close();
        setDropping(true);
      },
    },
  ];
  return (
    <>
      <Pop
        triggerClass={css.more}
        trigger={
          <span ref={trigger}>
            {t('others')} <Icon name="chevron-down" size={14} />
          </span>
        }
      >
        {(close) => <PopList items={items(close)} />}
      </Pop>
      <ConfirmDialog
        open={isDropping}
        title={t('drop.title')}
        verb={t('drop.verb')}
        irreversible
        busy={drop.isPending}
        error={drop.error}
        onConfirm={() => drop.mutate({ id: view.id })}
        onClose={() => setDropping(false)}
      >
        <p>{t('drop.text')}</p>
      </ConfirmDialog>
    </>
  );
}
