import css from './small-pieces.module.css';

export type SegmentState = 'done' | 'unsure' | 'left';

interface SegmentedBarProps {
  readonly segments: readonly SegmentState[];
  /** The one under the eye now. */
  readonly current?: number;
  /** “17 trong 43 mục đã xem. 6 mục chưa chắc xếp trước.” */
  readonly text: string;
}

/** How much of a list is reviewed: full, hatched (unsure), empty. */
export function SegmentedBar({ segments, current, text }: SegmentedBarProps) {
  return (
    <div className={css.segments}>
      <div className={css.segmentRow} aria-hidden="true">
        {segments.map((state, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place
            key={index}
            data-state={state}
            data-current={index === current}
          />
        ))}
      </div>
      <p className={css.segmentText}>{text}</p>
    </div>
  );
}
