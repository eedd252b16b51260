import { useEffect, useRef, useState } from 'react';
import { listHindrances } from '#domain/plan-review/check-review.ts';
import type { Review } from '#domain/plan-review/review.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useKeepAwake } from '#platform/web/shell/idle.ts';
import type { ImportView } from '../../contract.ts';
import { CreateDialog } from './create-dialog.tsx';
import css from './desk.module.css';
import { partOf } from './item-facts.ts';
import { useLighting } from './lighting.ts';
import { type NameBook, useNameBook } from './name-facts.ts';
import { ProposalPane } from './proposal-pane.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewKeys } from './review-keys.tsx';
import { reviewWords } from './review-words.ts';
import { SourceLegend } from './source-legend.tsx';
import { SourcePane } from './source-pane.tsx';
import { useAutosave } from './use-autosave.ts';
import { useDesk } from './use-desk.ts';
import { useDeskFacts } from './use-desk-facts.ts';
import { useEye } from './use-eye.ts';

type Side = 'proposal' | 'source';

/** The desk of a review: both sides, the keys, the saving and the confirming. */
export function ReviewDesk({ view, start }: { view: ImportView; start: Review }) {
  const t = useWords(reviewWords);
  useKeepAwake(true);
  const desk = useDesk(start, view.sourceText);
  const { review, cursor } = desk.state;
  const autosave = useAutosave(view, desk.review, desk.replace);
  const book = useNameBook(autosave.names, review.names);
  desk.know(book);
  const facts = useDeskFacts(view, desk, book);
  const [isComparing, setComparing] = useComparing(cursor);
  const [isCreating, setCreating] = useState(false);
  const [side, setSide] = useState<Side>('proposal');
  const root = useRef<HTMLDivElement>(null);
  useLighting(root);
  useEye(root, cursor, side);
  return (
    <div ref={root} className={css.desk} data-side={side}>
      <ReviewHead
        view={view}
        desk={desk}
        book={book}
        autosave={autosave}
        hindrances={listHindrances(review, resolvedOf(book), view.corrects)}
        onConfirm={() => setCreating(true)}
      />
      <div className={css.panes}>
        <section className={css.source} aria-label={t('source.label')} data-pane="source">
          <SourceLegend />
          <SourcePane
            sourceText={view.sourceText}
            sections={review.sections}
            items={facts.sourceItems}
            current={cursor}
            onOpen={(key) => {
              desk.go(key);
              setSide('proposal');
            }}
          />
        </section>
        <ProposalPane
          view={view}
          desk={desk}
          book={book}
          facts={facts}
          autosave={autosave}
          isComparing={isComparing}
          onCompare={setComparing}
          onShowSource={() => setSide('source')}
        />
      </div>
      <SideSwitch side={side} onChange={setSide} />
      <ReviewKeys desk={desk} part={partOf(cursor)} isResting={isCreating || isComparing} />
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

/** The differences stand open until the eye goes to an item. */
function useComparing(cursor: string): [boolean, (on: boolean) => void] {
  const [isComparing, setComparing] = useState(false);
  useEffect(() => {
    if (cursor !== '') {
      setComparing(false);
    }
  }, [cursor]);
  return [isComparing, setComparing];
}

function resolvedOf(book: NameBook): ReadonlySet<string> {
  return new Set([...book.facts.keys()].filter((name) => !book.open.has(name)));
}

/** On a narrow window one side is seen at a time. */
function SideSwitch(props: { side: Side; onChange(side: Side): void }) {
  const t = useWords(reviewWords);
  return (
    <fieldset className={css.sides}>
      <legend className="lc-hidden">{t('sides.label')}</legend>
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
    </fieldset>
  );
}
