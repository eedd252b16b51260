import { title, wrongNote } from './form-pieces.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import type { Found } from './look-up.ts';
import { momentOf } from './moment.ts';
import type { PageDeps } from './page-deps.ts';
import { fileFields, onceField } from './send-page.ts';
import { fill, type PageWords } from './words/languages.ts';

/** Where the code is entered to come back; after a slip of the pen it stands there to be put right. */
export function lookPage(deps: PageDeps, words: PageWords, wrong?: string, typed = ''): string {
  const { look } = words;
  return layout(deps, {
    words,
    sound: 'look',
    body: html`${title(look.title)}
<form method="post" action="/lien-he/xem" autocomplete="off"><input type="hidden" name="l" value="${words.code}">
${wrongNote(wrong)}
<label for="digits">${look.label}<small>${look.hint}</small></label>
<input type="text" class="code-field" id="digits" name="digits" inputmode="numeric" maxlength="40" value="${typed}" required>
<button class="send">${look.go}</button></form>${startAgain(words)}`,
  });
}

/** What stands ready for the sender, and a way to send more. */
export function foundPage(
  deps: PageDeps,
  words: PageWords,
  shown: { digits: string; found: Found; told?: string; wrong?: string; typed?: string },
): string {
  const { look } = words;
  const { found, digits, told } = shown;
  return layout(deps, {
    words,
    sound: 'answers',
    lead: html`${fill(look.lodged, { at: momentOf(found.lodgedAt) })}`,
    body: html`${title(look.result)}
${told === undefined ? null : html`<div class="told" role="status"><p data-read>${told}</p></div>`}
<p data-read>${found.opened ? look.opened : look.waiting}</p>
<h2>${look.answers}</h2>
${found.answers.length === 0 ? html`<p data-read>${look.none}</p>` : null}
${found.answers.map(
  ({ at, words: said }) =>
    html`<div class="answer" data-read><small>${fill(look.answerAt, { at: momentOf(at) })}</small>${said}</div>`,
)}
<h2>${look.add}</h2>
<p class="hint">${fill(look.counts, { additions: found.additions, files: found.files })}</p>
<form method="post" action="/lien-he/them" enctype="multipart/form-data" autocomplete="off">
<input type="hidden" name="l" value="${words.code}"><input type="hidden" name="digits" value="${digits}">${onceField()}
${wrongNote(shown.wrong)}
<label for="words">${look.addLabel}</label>
<textarea id="words" name="words" maxlength="8000">
${shown.typed ?? ''}</textarea>
${fileFields(words)}
<button class="send">${look.addGo}</button></form>${startAgain(words)}`,
  });
}

/** The way to the first page. */
export function startAgain(words: PageWords): Html {
  return html`<div class="links"><a href="/lien-he${words.code === 'vi' ? '' : `?l=${words.code}`}">${words.startAgain}</a></div>`;
}
