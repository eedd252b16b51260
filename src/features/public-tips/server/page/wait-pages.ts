import { WORK_BITS } from '#platform/server/public/proof-of-work.ts';
import { title } from './form-pieces.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import type { PageDeps } from './page-deps.ts';
import { startAgain } from './return-pages.ts';
import type { PageWords } from './words/languages.ts';

const RELOAD_SECONDS = 5;

/** The page that waits: it loads itself again, and with a script works to be served sooner. */
export function waitPage(deps: PageDeps, words: PageWords, ticket: string, worked = false): string {
  const l = words.code === 'vi' ? '' : `?l=${words.code}`;
  const to = `/lien-he/cho/${ticket}${l}`;
  return layout(deps, {
    words,
    refresh: { seconds: RELOAD_SECONDS, to },
    body: html`${title(words.wait.title)}<p data-read role="status">${words.wait.lead}</p>
<div class="links"><a href="${to}">${words.wait.refresh}</a></div>
${
  worked
    ? null
    : html`<form method="post" action="${to}" data-work="${ticket}" data-bits="${WORK_BITS}"><input type="hidden" name="l" value="${words.code}"><input type="hidden" name="answer" value=""></form>`
}`,
  });
}

/** When it cannot wait here: everything goes back to the sender's own page and is sent on from there. */
export function carryPage(
  deps: PageDeps,
  words: PageWords,
  carried: { action: string; fields: Record<string, string>; files: boolean; task: string },
): string {
  return layout(deps, {
    words,
    body: html`${title(words.wait.carryTitle)}<p data-read role="status">${words.wait.carry}</p>
${carried.files ? html`<p>${words.wait.carryFiles}</p>` : null}
<form method="post" action="${carried.action}" enctype="multipart/form-data" data-work="${carried.task}" data-bits="${WORK_BITS}">
<input type="hidden" name="task" value="${carried.task}"><input type="hidden" name="answer" value="">
${Object.entries(carried.fields)
  .filter(([name]) => name !== 'task' && name !== 'answer')
  .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="send">${words.wait.carryGo}</button></form>`,
  });
}

/** Nothing waits under this ticket (any more). */
export function gonePage(deps: PageDeps, words: PageWords): string {
  return layout(deps, {
    words,
    body: html`${title(words.wait.goneTitle)}<p data-read>${words.wait.gone}</p>${startAgain(words)}`,
  });
}
