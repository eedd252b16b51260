import { useEffect, useRef } from 'react';
import type { ReviewItem, ReviewTask } from '#domain/plan-review/review.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { NextStep, SideStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './item.module.css';
import { listEmptyCovered, namesOf, partOf, textOf } from './item-facts.ts';
import { ItemFields } from './item-fields.tsx';
import { ItemReasons, ItemState, Sureness, useSayItem } from './item-marks.tsx';
import { ItemSummary, type PlanFacts } from './item-summary.tsx';
import type { NameBook } from './name-facts.ts';
import { NamePicker } from './name-picker.tsx';
import { reviewWords } from './review-words.ts';
import { SplitView } from './split-view.tsx';
import type { Desk } from './use-desk.ts';

interface ItemCardProps {
  readonly item: ReviewItem;
  readonly number: number;
  readonly doubtful: boolean;
  readonly tasks: readonly ReviewTask[];
  readonly book: NameBook;
  readonly plan: PlanFacts;
  readonly desk: Desk;
  onShowSource(): void;
}

/** The item under the eye, open: its words, its doubts, its fields, and what can be done with it. */
export function ItemCard(props: ItemCardProps) {
  const { item, number, doubtful, book, desk } = props;
  const { mode } = desk;
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mode === 'edit') {
      body.current?.querySelector<HTMLElement>('[data-first], input')?.focus();
    }
  }, [mode]);
  return (
    <li
      id={`item-${item.key}`}
      className={css.card}
      data-items={item.key}
      data-status={item.status}
      aria-current="true"
    >
      <span className={css.number}>{number}</span>
      <div ref={body} className={css.body}>
        <div className={css.head}>
          <CardText {...props} />
          {item.status === 'unseen' ? (
            <Sureness confidence={item.confidence} />
          ) : (
            <ItemState item={item} doubtful={doubtful} />
          )}
        </div>
        <ItemReasons item={item} book={book} />
        <OpenNames item={item} book={book} desk={desk} />
        {item.status === 'rejected' ? (
          <ItemSummary item={item} book={book} plan={props.plan} />
        ) : (
          <ItemFields
            item={item}
            book={book}
            near={`${props.plan.year}-07-01`}
            isEditing={mode === 'edit'}
            onChange={(change) => desk.change(item.key, change)}
            onAnswer={desk.answer}
            onSplitAt={(at) => desk.split(item.key, at)}
          />
        )}
        <HandDown {...props} />
        <CardActs {...props} />
      </div>
    </li>
  );
}

function CardText({ item, desk }: ItemCardProps) {
  const say = useSayItem();
  if (desk.mode === 'split') {
    return (
      <div className={css.whole}>
        <SplitView
          text={textOf(item)}
          onSplit={(at) => desk.split(item.key, at)}
          onCancel={() => desk.setMode('look')}
        />
      </div>
    );
  }
  return (
    <h3 className={css.whole} id="item-current" tabIndex={-1}>
      {say(item)}
    </h3>
  );
}

/** The question is asked in the open, not behind a chip: one name at a time. */
function OpenNames({ item, book, desk }: Pick<ItemCardProps, 'item' | 'book' | 'desk'>) {
  const first = namesOf(item).find((name) => book.open.has(name));
  const facts = first === undefined ? undefined : book.facts.get(first);
  const view = facts?.view;
  return view == null || item.status === 'rejected' ? null : (
    <div className={css.ask}>
      <p className={css.askName}>{view.asWritten}</p>
      <NamePicker
        key={view.asWritten}
        view={view}
        spellings={facts?.spellings ?? []}
        onAnswer={desk.answer}
      />
    </div>
  );
}

function HandDown({ item, tasks, desk }: ItemCardProps) {
  const t = useWords(reviewWords);
  if (!('covers' in item) || item.covers.length === 0) {
    return null;
  }
  const below = listEmptyCovered(item, tasks).length;
  return (
    <div className={css.covers}>
      <p>{t('covers.text', { paths: item.covers.join(', ') })}</p>
      {below === 0 || namesOf(item).length === 0 ? null : (
        <button type="button" className={css.textButton} onClick={() => desk.handDown(item.key)}>
          {t('covers.offer', { count: below })}
        </button>
      )}
    </div>
  );
}

function CardActs({ item, number, desk, tasks, onShowSource }: ItemCardProps) {
  const t = useWords(reviewWords);
  const part = partOf(item.key);
  const what = t(`one.${part}`, { number });
  const isFirst = part === 'tasks' && tasks[0]?.key === item.key;
  return (
    <>
      <div className={css.acts}>
        <NextStep run={desk.accept}>
          {item.status === 'rejected' ? t('acts.restore') : t('acts.accept', { what })}
          <kbd className={css.key}>Enter</kbd>
        </NextStep>
        {item.status === 'rejected' ? null : (
          <SideStep run={desk.reject}>{t(`notOne.${part}`)}</SideStep>
        )}
      </div>
      <div className={css.small}>
        <button
          type="button"
          className={css.textButton}
          onClick={() => desk.setMode(desk.mode === 'edit' ? 'look' : 'edit')}
        >
          <Icon name="edit" size={14} />
          {t(desk.mode === 'edit' ? 'acts.editDone' : 'acts.edit')}
        </button>
        {part !== 'tasks' ? null : (
          <>
            {isFirst ? null : (
              <button type="button" className={css.textButton} onClick={desk.merge}>
                <Icon name="merge" size={14} />
                {t('acts.merge')}
              </button>
            )}
            <button
              type="button"
              className={css.textButton}
              onClick={() => desk.setMode(desk.mode === 'split' ? 'look' : 'split')}
            >
              <Icon name="split" size={14} />
              {t(desk.mode === 'split' ? 'split.cancel' : 'acts.split')}
            </button>
          </>
        )}
        <button
          type="button"
          className={`${css.textButton} ${css.narrowOnly}`}
          onClick={onShowSource}
        >
          <Icon name="document" size={14} />
          {t('source.show')}
        </button>
      </div>
    </>
  );
}
