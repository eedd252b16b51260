import { useMemo } from 'react';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './item.module.css';
import { ItemCard } from './item-card.tsx';
import { isDoubtful, type Part } from './item-facts.ts';
import { groupItems, type ItemGroup } from './item-order.ts';
import { ItemRow } from './item-row.tsx';
import type { PlanFacts } from './item-summary.tsx';
import type { NameBook } from './name-facts.ts';
import { countSure } from './review-state.ts';
import { reviewWords } from './review-words.ts';
import type { Desk } from './use-desk.ts';

interface ItemListProps {
  readonly part: Part;
  readonly desk: Desk;
  readonly book: NameBook;
  readonly plan: PlanFacts;
  readonly numbers: ReadonlyMap<string, number>;
  readonly headings: ReadonlyMap<string, string>;
  onShowSource(): void;
}

/** The items of one part: the doubtful first, then under their sections. */
export function ItemList(props: ItemListProps) {
  const { part, desk, book } = props;
  const t = useWords(reviewWords);
  const { review, held } = desk.state;
  const groups = useMemo(
    () => groupItems(review, part, book.open, held),
    [review, part, book.open, held],
  );
  const sure = countSure(review, part, book.open);
  if (groups.length === 0) {
    return <EmptyPage title={t(`parts.${part}`)} text={t('list.empty')} />;
  }
  return (
    <>
      {sure < 2 ? null : (
        <div className={css.bulk}>
          <StepLink run={() => desk.acceptSure(part)}>
            {t('acceptSurePart', { count: sure })}
          </StepLink>
        </div>
      )}
      {groups.map((group) => (
        <Group key={group.key} {...props} group={group} />
      ))}
    </>
  );
}

function Group({ group, ...props }: ItemListProps & { group: ItemGroup }) {
  const t = useWords(reviewWords);
  const { desk, book, headings, numbers } = props;
  const seen = group.items.filter((item) => item.status !== 'unseen').length;
  const isFirst = group.path === null;
  const count = isFirst
    ? t('list.items', { count: group.items.length })
    : t('list.seenOf', { seen, all: group.items.length });
  return (
    <section className={css.group}>
      <div className={css.groupHead}>
        <h2>{isFirst ? t('list.first') : sayHeading(group.path, headings, t('list.noSection'))}</h2>
        <span>{count}</span>
      </div>
      <ul className={css.items}>
        {group.items.map((item) => {
          const facts = {
            item,
            number: numbers.get(item.key) ?? 0,
            doubtful: isFirst && isDoubtful(item, book.open),
          };
          return item.key === desk.state.cursor ? (
            <ItemCard key={item.key} {...props} {...facts} tasks={desk.state.review.tasks} />
          ) : (
            <ItemRow key={item.key} {...facts} book={book} plan={props.plan} onOpen={desk.go} />
          );
        })}
      </ul>
    </section>
  );
}

function sayHeading(
  path: string | null,
  headings: ReadonlyMap<string, string>,
  none: string,
): string {
  if (path === null || path === '') {
    return none;
  }
  return `${path} ${headings.get(path) ?? ''}`.trim();
}

/** The heading of each path; where a misprinted number comes twice, the first. */
export function headingsOf(
  sections: readonly { path: string; heading: string }[],
): ReadonlyMap<string, string> {
  return new Map([...sections].reverse().map(({ path, heading }) => [path, heading]));
}
