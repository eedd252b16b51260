import { AbsencePanel } from './absence-panel.tsx';
import { AidPanel } from './aid-panel.tsx';
import { AppealsPanel } from './appeals-panel.tsx';
import css from './court.module.css';
import { DesignationPanel } from './designation-panel.tsx';
import { HandOverPanel } from './hand-over-panel.tsx';
import { HearingsPanel } from './hearings-panel.tsx';
import { MergeSplitPanel } from './merge-split-panel.tsx';
import { NotesPanel } from './notes-panel.tsx';
import type { PanelProps } from './panel.tsx';
import { ProtectionPanel } from './protection-check.tsx';
import { WantedPanel } from './wanted-panel.tsx';

/** The parts of the case page that concern the way of the file, the trial and what stands beside them. */
export function CourtParts({ acts }: PanelProps) {
  return (
    <div className={css.rooms}>
      <AbsencePanel acts={acts} />
      <ProtectionPanel acts={acts} />
      <HandOverPanel acts={acts} />
      <HearingsPanel acts={acts} />
      <AppealsPanel acts={acts} />
      <WantedPanel acts={acts} />
      <DesignationPanel acts={acts} />
      <AidPanel acts={acts} />
      <NotesPanel acts={acts} />
      <MergeSplitPanel acts={acts} />
    </div>
  );
}
