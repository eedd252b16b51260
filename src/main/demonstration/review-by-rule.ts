import type { NameAnswer, Review } from '#domain/plan-review/review.ts';
import { foldWords } from '#domain/text/fold-text.ts';
import type { ImportView } from '#features/plans/contract.ts';
import type { AgencyRow } from './agencies.ts';

/** How a reviewer who trusts the reader leaves a review: all accepted, every open name answered. */
export function reviewByRule(
  view: Pick<ImportView, 'review' | 'names'>,
  settings: Partial<Review['settings']>,
  province: AgencyRow,
): Review {
  const { review } = view;
  const accept = <T extends { status: string }>(items: readonly T[]) =>
    items.map((item) => ({ ...item, status: 'accepted' as const }));
  return {
    ...review,
    header: { ...review.header, status: 'accepted' },
    targets: accept(review.targets),
    tasks: accept(review.tasks),
    reports: accept(review.reports),
    recipients: accept(review.recipients),
    settings: { ...review.settings, ...settings },
    names: Object.fromEntries(
      view.names
        .filter((name) => name.status !== 'resolved')
        .map((name) => [name.asWritten, answer(name, province)]),
    ),
  };
}

/** “UBND các tỉnh” means this one; of several the first is taken; what is unknown stays as written. */
function answer(name: ImportView['names'][number], province: AgencyRow): NameAnswer {
  if (/^uy ban nhan dan cac tinh/.test(foldWords(name.asWritten))) {
    return { agencyIds: [province.id], asGroup: false, kept: false };
  }
  const first = name.choices[0];
  return first === undefined
    ? { agencyIds: [], asGroup: false, kept: true }
    : { agencyIds: [first.id], asGroup: false, kept: false };
}
