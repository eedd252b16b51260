import type { FastifyInstance } from 'fastify';
import { sendPage } from '#platform/server/public/public-app.ts';
import { type Draft, listSteps, readDraft, type Step, stepBeside } from './draft.ts';
import type { PageDeps } from './page-deps.ts';
import { questionPage } from './question-pages.ts';
import { type PageWords, wordsOf } from './words/languages.ts';

/** The questions, one a page; everything said travels in the page, so nothing is kept between two of them. */
export function mountQuestions(app: FastifyInstance, deps: PageDeps): void {
  app.get<{ Querystring: { l?: string } }>('/lien-he', (request, reply) => {
    const words = wordsOf(request.query.l);
    return sendPage(
      reply,
      200,
      questionPage(deps, { draft: readDraft({}), words, step: 'danger' }),
    );
  });
  app.post<{ Body: Record<string, string> | undefined }>('/lien-he', (request, reply) => {
    const fields = request.body ?? {};
    const words = wordsOf(fields.l);
    return sendPage(reply, 200, nextPage(deps, fields, words));
  });
}

function nextPage(deps: PageDeps, fields: Record<string, string>, words: PageWords): string {
  const draft = readDraft(fields);
  const step = listSteps(draft).find((each) => each === fields.step) ?? 'danger';
  if (fields.go === 'back') {
    return questionPage(deps, { draft, words, step: stepBeside(draft, step, -1) });
  }
  const kept = fields.go === 'skip' ? without(draft, step) : draft;
  const wrong = fields.go === 'skip' ? undefined : findWrong(kept, fields, step, words);
  if (wrong !== undefined) {
    return questionPage(deps, { draft: kept, words, step, wrong });
  }
  return questionPage(deps, { draft: kept, words, step: stepBeside(kept, step, 1) });
}

/** Only the account itself must be there. */
function findWrong(
  draft: Draft,
  fields: Record<string, string>,
  step: Step,
  words: PageWords,
): string | undefined {
  if (step === 'account' && draft.account === '') {
    return words.account.missing;
  }
  return step === 'account' && lengthOf(fields.account ?? '') > MOST_LETTERS
    ? words.account.long
    : undefined;
}

/** The account may be as long as the field says; a line end counts as one letter, as it does there. */
const MOST_LETTERS = 8_000;

function lengthOf(text: string): number {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trim().length;
}

const OWN: Partial<Record<Step, readonly (keyof Draft)[]>> = {
  about: ['about'],
  alert: ['alertCommune', 'alertWords'],
  where: ['where'],
  place: ['commune', 'whereWords'],
  when: ['when'],
  who: ['who', 'howMany'],
  contact: ['contact'],
};

function without(draft: Draft, step: Step): Draft {
  const left = { ...draft };
  for (const name of OWN[step] ?? []) {
    Object.assign(left, { [name]: '' });
  }
  return left;
}
