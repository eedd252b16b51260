import type { Review } from '#domain/plan-review/review.ts';
import type { Officer } from './province.ts';

interface ImportView {
  revision: number;
  review: Review;
  names: { asWritten: string; status: string; choices: { id: string }[] }[];
}

/** Reads a plan's text, accepts every item, gives open names their first choice, and confirms it. */
export async function issuePlan(
  coordinator: Officer,
  text: string,
  settings: Partial<Review['settings']> = {},
): Promise<string> {
  const started = await coordinator.send<{ id: string }>('POST', '/plan-imports', { text });
  const path = `/plan-imports/${started.body.id}`;
  const { body } = await coordinator.get<ImportView>(path);
  const review = acceptAll(body.review);
  for (const name of body.names.filter((one) => one.status !== 'resolved')) {
    const choice = name.choices[0];
    review.names[name.asWritten] = {
      agencyIds: choice === undefined ? [] : [choice.id],
      asGroup: false,
      kept: choice === undefined,
    };
  }
  review.settings.state = 'in-force';
  review.settings.issuerLevel ??= 'province';
  if (review.settings.issuerAgencyId === null) {
    const found = await coordinator.send<{ rows: { id: string }[] }>('POST', '/agencies/find', {
      words: 'ban chi dao',
      level: 'province',
    });
    review.settings.issuerAgencyId = found.body.rows[0]?.id ?? null;
  }
  Object.assign(review.settings, settings);
  const saved = await coordinator.send<{ revision: number }>('PUT', `${path}/review`, {
    revision: body.revision,
    review,
  });
  const confirmed = await coordinator.send<{ planId?: string }>('POST', `${path}/confirm`, {
    revision: saved.body.revision,
  });
  const { planId } = confirmed.body;
  if (planId === undefined) {
    throw new Error(`confirming answered ${confirmed.status}: ${JSON.stringify(confirmed.body)}`);
  }
  return planId;
}

/** The review with its header and every item that was not dropped accepted. */
export function acceptAll(review: Review): Review {
  review.header.status = 'accepted';
  for (const items of [review.targets, review.tasks, review.reports, review.recipients]) {
    for (const item of items) {
      item.status = item.status === 'unseen' ? 'accepted' : item.status;
    }
  }
  return review;
}
