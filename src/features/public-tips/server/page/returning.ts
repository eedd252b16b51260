import type { FastifyInstance } from 'fastify';
import { readReceipt } from '#domain/lodging/receipt.ts';
import { sendPage } from '#platform/server/public/public-app.ts';
import { Slots } from '#platform/server/public/slots.ts';
import { addMore, lookUp } from './look-up.ts';
import type { PageDeps } from './page-deps.ts';
import { readPost } from './read-post.ts';
import { dropFiles } from './receive-files.ts';
import { foundPage, lookPage } from './return-pages.ts';
import { paceGuess, type Turns, taskOf } from './turns.ts';
import { carryPage } from './wait-pages.ts';
import { type PageWords, wordsOf } from './words/languages.ts';

/** Coming back with the code: reading answers, sending more. */
export function mountReturning(app: FastifyInstance, deps: PageDeps, turns: Turns): void {
  app.get<{ Querystring: { l?: string } }>('/lien-he/xem', (request, reply) =>
    sendPage(reply, 200, lookPage(deps, wordsOf(request.query.l))),
  );
  app.post<{ Body: Record<string, string> | undefined }>('/lien-he/xem', async (request, reply) => {
    const { l, digits = '' } = request.body ?? {};
    const words = wordsOf(l);
    const typed = digits.slice(0, 40);
    const receipt = readReceipt(digits.slice(0, 80));
    if (receipt === null) {
      return sendPage(reply, 200, lookPage(deps, words, words.look.malformed, typed));
    }
    const place = turns.placeOf(receipt.locator);
    await paceGuess(turns, place);
    return turns.take(request, reply, {
      words,
      once: '',
      bytes: 2_048,
      work: async () => {
        const found = await lookUp(deps, receipt);
        if (found === null) {
          turns.guesses.wrongAt(place);
          return lookPage(deps, words, words.look.unknown, typed);
        }
        return foundPage(deps, words, { digits: tidy(digits), found });
      },
      handBack: () => lookPage(deps, words, words.wait.carryTitle, typed),
      drop: () => undefined,
    });
  });
  mountAdding(app, deps, turns);
}

function mountAdding(app: FastifyInstance, deps: PageDeps, turns: Turns): void {
  const slots = new Slots(1);
  app.post('/lien-he/them', async (request, reply) => {
    const { fields, files, fault } = await readPost(request, deps.arrivingFolder, slots);
    const words = wordsOf(fields.l);
    const receipt = readReceipt((fields.digits ?? '').slice(0, 80));
    if (receipt === null) {
      await dropFiles(files);
      return sendPage(reply, 200, lookPage(deps, words, words.look.malformed));
    }
    const said = (fields.words ?? '').normalize('NFC').trim().slice(0, 8_000);
    const empty = said === '' && files.length === 0 && fault === null;
    const wrong = fault === null ? words.look.nothing : words.fileFaults[fault];
    const place = turns.placeOf(receipt.locator);
    await paceGuess(turns, place);
    const show = async (told?: string, asked?: { wrong: string; typed: string }) => {
      const found = await lookUp(deps, receipt);
      if (found === null) {
        turns.guesses.wrongAt(place);
        return lookPage(deps, words, words.look.unknown);
      }
      return foundPage(deps, words, {
        digits: tidy(fields.digits ?? ''),
        found,
        ...(told === undefined ? {} : { told }),
        ...asked,
      });
    };
    return turns.take(request, reply, {
      words,
      once: fields.once ?? '',
      ...taskOf(fields),
      bytes: 2_048 + 2 * said.length,
      work: async () => {
        if (empty || fault !== null) {
          return show(undefined, { wrong, typed: said });
        }
        const added = await addMore(deps, receipt, { words: said, files });
        return added === 'unknown' ? show() : show(toldOf(words, added));
      },
      handBack: (task) =>
        carryPage(deps, words, { action: '/lien-he/them', fields, files: files.length > 0, task }),
      drop: () => void dropFiles(files),
    });
  });
}

function toldOf({ look }: PageWords, added: 'added' | 'quota-full' | 'too-many'): string {
  switch (added) {
    case 'added':
      return look.added;
    case 'quota-full':
      return look.addedQuota;
    case 'too-many':
      return look.tooMany;
  }
}

function tidy(digits: string): string {
  return digits.replace(/\D/g, '');
}
