import type { FastifyInstance } from 'fastify';
import { readReceipt } from '#domain/lodging/receipt.ts';
import { readSignedReceipt } from '#platform/server/confidential/receipt-signature.ts';
import { sendPage } from '#platform/server/public/public-app.ts';
import { Slots } from '#platform/server/public/slots.ts';
import { contentOf, readDraft, withOfferedCommunes } from './draft.ts';
import { lodge } from './lodge.ts';
import { statementMoment } from './moment.ts';
import type { PageDeps } from './page-deps.ts';
import { questionPage } from './question-pages.ts';
import { readPost } from './read-post.ts';
import { donePage, receiptPage } from './receipt-pages.ts';
import { dropFiles } from './receive-files.ts';
import { lookPage } from './return-pages.ts';
import { type Turn, type Turns, taskOf } from './turns.ts';
import { carryPage } from './wait-pages.ts';
import { wordsOf } from './words/languages.ts';

const UPLOADS_AT_ONCE = 2;

/** Sending, and the page with the code. */
export function mountSending(app: FastifyInstance, deps: PageDeps, turns: Turns): void {
  const slots = new Slots(UPLOADS_AT_ONCE);
  app.post('/lien-he/gui', async (request, reply) => {
    const post = await readPost(request, deps.arrivingFolder, slots);
    const { fields, files, fault } = post;
    const words = wordsOf(fields.l);
    const draft = withOfferedCommunes(readDraft(fields), deps.setting().communes);
    if (fault !== null) {
      const wrong = `${words.fileFaults[fault]} ${words.fileFaults.again}`;
      return sendPage(reply, 200, questionPage(deps, { draft, words, step: 'send', wrong }));
    }
    if (draft.account === '') {
      await dropFiles(files);
      const wrong = words.account.missing;
      return sendPage(reply, 200, questionPage(deps, { draft, words, step: 'account', wrong }));
    }
    const turn: Turn = {
      words,
      once: fields.once ?? '',
      ...taskOf(fields),
      bytes: 2_048 + 2 * JSON.stringify(fields).length,
      work: async () => {
        const content = contentOf(draft, words.code);
        const lodged = await lodge(deps, {
          content,
          alertCommune: draft.alertCommune || null,
          files,
        });
        const { provinceName } = deps.setting();
        const signed = deps.signer.sign({ province: provinceName, at: statementMoment(lodged.at) });
        return receiptPage(deps, words, { ...lodged, signed });
      },
      handBack: (task) =>
        carryPage(deps, words, { action: '/lien-he/gui', fields, files: files.length > 0, task }),
      drop: () => void dropFiles(files),
    };
    return turns.take(request, reply, turn);
  });
  mountReEntry(app, deps);
}

/** The code entered once more, to be sure that it was written down. */
function mountReEntry(app: FastifyInstance, deps: PageDeps): void {
  app.post<{ Body: Record<string, string> | undefined }>('/lien-he/ma', (request, reply) => {
    const { l, digits = '', again = '', at = '', signed = '', taken } = request.body ?? {};
    const words = wordsOf(l);
    const shown = readReceipt(digits);
    const typed = readReceipt(again);
    if (shown === null || !isMoment(at)) {
      return sendPage(reply, 200, lookPage(deps, words));
    }
    if (typed?.locator === shown.locator && typed.secret === shown.secret) {
      return sendPage(reply, 200, donePage(deps, words));
    }
    const own = readSignedReceipt(deps.signer.publicKey, signed) === null ? '' : signed;
    return sendPage(
      reply,
      200,
      receiptPage(deps, words, {
        digits,
        at,
        signed: own,
        filesTaken: taken !== 'no',
        wrong: true,
      }),
    );
  });
}

function isMoment(at: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(at);
}
