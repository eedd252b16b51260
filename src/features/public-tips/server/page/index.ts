import type { FastifyInstance } from 'fastify';
import { sendPage } from '#platform/server/public/public-app.ts';
import { mountAssets } from './assets.ts';
import type { PageDeps } from './page-deps.ts';
import { protectPage, verifyPage } from './plain-pages.ts';
import { mountQuestions } from './questions.ts';
import { mountReturning } from './returning.ts';
import { mountSending } from './sending.ts';
import { openTurns, type Turns } from './turns.ts';
import { gonePage, waitPage } from './wait-pages.ts';
import { wordsOf } from './words/languages.ts';

export { lodge } from './lodge.ts';
export type { PageDeps } from './page-deps.ts';
export { PageSetting, readPageSetting } from './page-setting.ts';
export { failedPage, notFoundPage } from './plain-pages.ts';

/** The door of the public page: its addresses, on a listener of its own. */
export function mountPublicPage(app: FastifyInstance, deps: PageDeps, clock?: () => number): Turns {
  const turns = openTurns(deps, clock);
  app.get('/', (_request, reply) => reply.redirect('/lien-he'));
  mountQuestions(app, deps);
  mountSending(app, deps, turns);
  mountReturning(app, deps, turns);
  mountWaiting(app, deps, turns);
  mountPlain(app, deps);
  mountAssets(app, deps);
  app.addHook('onClose', async () => turns.stop());
  return turns;
}

/** Fields that every form and address may carry. */
interface Asked {
  Querystring: { l?: string };
  Body: Record<string, string> | undefined;
}

function mountPlain(app: FastifyInstance, deps: PageDeps): void {
  app.get<Asked>('/lien-he/bao-ve', (request, reply) =>
    sendPage(reply, 200, protectPage(deps, wordsOf(request.query.l))),
  );
  app.get<Asked>('/lien-he/kiem-chung', (request, reply) =>
    sendPage(reply, 200, verifyPage(deps, wordsOf(request.query.l))),
  );
  app.post<Asked>('/lien-he/kiem-chung', (request, reply) => {
    const { l, signed = '' } = request.body ?? {};
    return sendPage(reply, 200, verifyPage(deps, wordsOf(l), signed.slice(0, 2_000)));
  });
}

function mountWaiting(app: FastifyInstance, deps: PageDeps, turns: Turns): void {
  type Waiting = Asked & { Params: { ticket: string } };
  const show = async (ticket: string, l: string | undefined, worked: boolean): Promise<string> => {
    const words = wordsOf(l);
    const standing = await turns.room.waitFor(ticket, worked ? 4_000 : 0);
    switch (standing.state) {
      case 'done':
        setTimeout(() => turns.room.leave(ticket), 60_000).unref();
        return standing.page;
      case 'handed-back':
        return standing.page;
      case 'waiting':
        return waitPage(deps, words, ticket, worked);
      case 'gone':
        return gonePage(deps, words);
    }
  };
  app.get<Waiting>('/lien-he/cho/:ticket', async (request, reply) =>
    sendPage(reply, 200, await show(request.params.ticket, request.query.l, false)),
  );
  app.post<Waiting>('/lien-he/cho/:ticket', async (request, reply) => {
    const { l, answer = '' } = request.body ?? {};
    const worked = turns.room.hasten(request.params.ticket, answer);
    return sendPage(reply, 200, await show(request.params.ticket, l, worked));
  });
}
