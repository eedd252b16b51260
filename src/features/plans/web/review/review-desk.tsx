import { useEffect, useMemo, useRef, useState } from 'react';
import { listHindrances } from '#domain/plan-review/check-review.ts';
import type { Review } from '#domain/plan-review/review.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { useKeepAwake } from '#platform/web/shell/idle.ts';
import type { ImportView } from '../../contract.ts';
import { ClashNotice } from './clash-notice.tsx';
import { CreateDialog } from './create-dialog.tsx';
import css from './desk.module.css';
import { DifferencesPart } from './differences-part.tsx';
import { HeaderPart } from './header-part.tsx';
import { numberItems, type Part, partOf } from './item-facts.ts';
import { headingsOf, ItemList } from './item-list.tsx';
import { useLighting } from './lighting.ts';
import { useNameBook } from './name-facts.ts';
import { NamesPart } from './names-part.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewKeys } from './review-keys.tsx';
import { ReviewTabs, type Tab } from './review-tabs.tsx';
import { reviewWords } from './review-words.ts';
import { SettingsPart } from './settings-part.tsx';
import { listSourceItems } from './source-items.ts';
import { SourceLegend } from './source-legend.tsx';
import { SourcePane } from './source-pane.tsx';
import { useAutosave } from './use-autosave.ts';
import { useDesk } from './use-desk.ts';
import { useEye } from './use-eye.ts';

/** The desk of a review: both sides, the keys, the saving and the confirming. */
export function ReviewDesk({ view, start }: { view: ImportView; start: Review }) {
  const t = useWords(reviewWords);
  const me = useMe();
  useKeepAwake(true);
  const desk = useDesk(start);
  const { review, cursor } = desk.state;
  const autosave = useAutosave(view, desk.review, desk.replace);
  const book = useNameBook(autosave.names, review.names);
  desk.know(book.open);
  const [extra, setExtra] = useState(false);
  const [isCreating, setCreating] = useState(false);
  const [side, setSide] = useState<'proposal' | 'source'>('proposal');
  const root = useRef<HTMLDivElement>(null);
  useLighting(root);
  useEye(root, cursor, side);
  useEffect(() => {
    if (cursor !== '') {
      setExtra(false);
    }
  }, [cursor]);

  const { targets, tasks, reports, recipients, header } = review;
  const isHeaderSeen = header.status !== 'unseen';
  const lists = useMemo(
    () => ({ targets, tasks, reports, recipients }),
    [targets, tasks, reports, recipients],
  );
  const numbers = useMemo(() => numberItems(lists), [lists]);
  const items = useMemo(() => {
    const head = { seen: isHeaderSeen, spans: view.headerReading.spans };
    return listSourceItems(lists, head, numbers, book.open);
  }, [lists, isHeaderSeen, view.headerReading, numbers, book.open]);
  const headings = useMemo(() => headingsOf(review.sections), [review.sections]);
  const year = (review.settings.periodFrom ?? header.date ?? me.today).slice(0, 4);
  const plan = useMemo(() => ({ sourceText: view.sourceText, year }), [view.sourceText, year]);
  const hindrances = listHindrances(review, resolvedOf(book));
  const part = partOf(cursor);
  const tab: Tab = extra ? 'differences' : part;
  const near = `${year}-07-01`;
  return (
    <div ref={root} className={css.desk} data-side={side}>
      <ReviewHead
        view={view}
        desk={desk}
        book={book}
        autosave={autosave}
        hindrances={hindrances}
        onConfirm={() => setCreating(true)}
      />
      <div className={css.panes}>
        <section className={css.source} aria-label={t('source.label')} data-pane="source">
          <SourceLegend />
          <SourcePane
            sourceText={view.sourceText}
            sections={review.sections}
            items={items}
            current={cursor}
            onOpen={(key) => {
              desk.go(key);
              setSide('proposal');
            }}
          />
        </section>
        <div className={css.proposal} data-pane="proposal">
          <ReviewTabs
            review={review}
            tab={tab}
            differences={view.correctsPlanId === null ? null : view.differences.length}
            onOpen={(next) => {
              if (next === 'differences') {
                setExtra(true);
              } else {
                setExtra(false);
                desk.open(next);
              }
            }}
          />
          {autosave.state.is === 'clash' ? (
            <ClashNotice
              review={desk.review}
              clashes={autosave.state.clashes}
              onSettle={autosave.settle}
            />
          ) : null}
          <div className={css.part} role="tabpanel" aria-label={t(`parts.${tab}`)}>
            {extra ? (
              <DifferencesPart rows={view.differences} />
            ) : (
              <PartBody part={part} isFirst={review.settings.issuerAgencyId === null}>
                {{
                  header: <HeaderPart view={view} desk={desk} near={near} />,
                  settings: <SettingsPart view={view} desk={desk} near={near} />,
                  names: <NamesPart book={book} desk={desk} />,
                  list: (
                    <ItemList
                      part={part}
                      desk={desk}
                      book={book}
                      plan={plan}
                      numbers={numbers}
                      headings={headings}
                      onShowSource={() => setSide('source')}
                    />
                  ),
                }}
              </PartBody>
            )}
          </div>
        </div>
      </div>
      <SideSwitch side={side} onChange={setSide} />
      <ReviewKeys desk={desk} part={part} isResting={isCreating || extra} />
      {isCreating ? (
        <CreateDialog
          id={view.id}
          desk={desk}
          flush={autosave.flush}
          onClose={() => setCreating(false)}
        />
      ) : null}
    </div>
  );
}

interface PartPieces {
  readonly header: React.ReactNode;
  readonly settings: React.ReactNode;
  readonly names: React.ReactNode;
  readonly list: React.ReactNode;
}

/** Where nobody knows who issued the plan, that is asked before anything else. */
function PartBody(props: { part: Part; isFirst: boolean; children: PartPieces }) {
  const { header, settings, names, list } = props.children;
  if (props.part !== 'header') {
    return list;
  }
  return props.isFirst ? (
    <>
      {settings}
      {header}
      {names}
    </>
  ) : (
    <>
      {header}
      {settings}
      {names}
    </>
  );
}

function resolvedOf(book: ReturnType<typeof useNameBook>): ReadonlySet<string> {
  return new Set([...book.facts.keys()].filter((name) => !book.open.has(name)));
}

/** On a narrow window one side is seen at a time. */
function SideSwitch(props: {
  side: 'proposal' | 'source';
  onChange(side: 'proposal' | 'source'): void;
}) {
  const t = useWords(reviewWords);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div role="group" aria-label={t('sides.label')} className={css.sides}>
      {(['proposal', 'source'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === props.side}
          onClick={() => props.onChange(one)}
        >
          {t(`sides.${one}`)}
        </button>
      ))}
    </div>
  );
}
