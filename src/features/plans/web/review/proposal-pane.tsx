import { useWords } from '#platform/web/language/use-words.ts';
import type { ImportView } from '../../contract.ts';
import { ClashNotice } from './clash-notice.tsx';
import { CorrectionChoice } from './correction-choice.tsx';
import css from './desk.module.css';
import { DifferencesPart } from './differences-part.tsx';
import { HeaderPart } from './header-part.tsx';
import { partOf } from './item-facts.ts';
import { ItemList } from './item-list.tsx';
import type { NameBook } from './name-facts.ts';
import { NamesPart } from './names-part.tsx';
import { ReviewTabs, type Tab } from './review-tabs.tsx';
import { reviewWords } from './review-words.ts';
import { SettingsPart } from './settings-part.tsx';
import type { Autosave } from './use-autosave.ts';
import type { Desk } from './use-desk.ts';
import type { DeskFacts } from './use-desk-facts.ts';
import { useDifferences } from './use-differences.ts';

interface ProposalPaneProps {
  readonly view: ImportView;
  readonly desk: Desk;
  readonly book: NameBook;
  readonly facts: DeskFacts;
  readonly autosave: Autosave;
  /** The differences to the confirmed plan stand open. */
  readonly isComparing: boolean;
  onCompare(on: boolean): void;
  onShowSource(): void;
}

/** The right side: the five parts of the proposal, one of them open. */
export function ProposalPane(props: ProposalPaneProps) {
  const { view, desk, autosave, isComparing, onCompare } = props;
  const t = useWords(reviewWords);
  const differences = useDifferences(view, desk, autosave, isComparing);
  const tab: Tab = isComparing ? 'differences' : partOf(desk.state.cursor);
  const open = (next: Tab) => {
    onCompare(next === 'differences');
    if (next !== 'differences') {
      desk.open(next);
    }
  };
  return (
    <div className={css.proposal} data-pane="proposal">
      <ReviewTabs
        review={desk.state.review}
        tab={tab}
        differences={differences?.length ?? null}
        onOpen={open}
      />
      {autosave.state.is === 'clash' ? (
        <ClashNotice
          review={desk.review}
          clashes={autosave.state.clashes}
          onSettle={autosave.settle}
        />
      ) : null}
      <div className={css.part} role="tabpanel" aria-label={t(`parts.${tab}`)}>
        {isComparing ? <DifferencesPart rows={differences ?? []} /> : <OpenPart {...props} />}
      </div>
    </div>
  );
}

function OpenPart({ view, desk, book, facts, onShowSource }: ProposalPaneProps) {
  const part = partOf(desk.state.cursor);
  return part === 'header' ? (
    <HeaderAndSettings view={view} desk={desk} book={book} near={facts.near} />
  ) : (
    <ItemList
      part={part}
      desk={desk}
      book={book}
      plan={facts.plan}
      numbers={facts.numbers}
      headings={facts.headings}
      onShowSource={onShowSource}
    />
  );
}

/** Where nobody knows who issued the plan, that is asked before anything else. */
function HeaderAndSettings(props: { view: ImportView; desk: Desk; book: NameBook; near: string }) {
  const { view, desk, book, near } = props;
  const header = <HeaderPart key="header" view={view} desk={desk} near={near} />;
  const settings = <SettingsPart key="settings" view={view} desk={desk} near={near} />;
  const isFirst = view.review.settings.issuerAgencyId === null;
  return (
    <>
      {view.corrects === null ? null : (
        <CorrectionChoice
          corrects={view.corrects}
          chosen={desk.state.review.settings.correction}
          onChoose={(correction) => desk.changeSettings({ correction })}
        />
      )}
      {isFirst ? [settings, header] : [header, settings]}
      <NamesPart book={book} desk={desk} />
    </>
  );
}
