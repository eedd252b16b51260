import { groupDigits, spellDigits } from '#domain/lodging/receipt.ts';
import { draw } from './drawings.ts';
import { title, wrongNote } from './form-pieces.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import type { Lodged } from './lodge.ts';
import { momentOf } from './moment.ts';
import type { PageDeps } from './page-deps.ts';
import { fill, type PageWords } from './words/languages.ts';

/** The page with the code: large, in words, to be written down, printed, heard, and entered once again. */
export function receiptPage(
  deps: PageDeps,
  words: PageWords,
  shown: Lodged & { signed: string; wrong?: boolean },
): string {
  const { receipt } = words;
  return layout(deps, {
    words,
    sound: 'receipt',
    lead: html`${fill(receipt.at, { at: momentOf(shown.at) })}`,
    body: html`${title(receipt.title)}<p data-read>${receipt.lead}</p>
${shown.filesTaken ? null : html`<div class="wrong"><p>${receipt.quota}</p></div>`}
${digitsBox(words, shown.digits)}
<div class="two">${digitsButton(deps, words, shown.digits)}
<button type="button" class="choice" data-print hidden>${draw('print', 20)}<span>${receipt.print}</span></button></div>
<form method="post" action="/lien-he/ma" autocomplete="off">
<input type="hidden" name="l" value="${words.code}"><input type="hidden" name="digits" value="${shown.digits}">
<input type="hidden" name="at" value="${shown.at}"><input type="hidden" name="signed" value="${shown.signed}">
<input type="hidden" name="taken" value="${shown.filesTaken ? 'yes' : 'no'}">
${wrongNote(shown.wrong ? receipt.wrong : undefined)}
<label for="again">${receipt.again}<small>${receipt.againHint}</small></label>
<input type="text" class="code-field" id="again" name="again" inputmode="numeric" maxlength="40">
<button class="send">${receipt.check}</button></form>
<details><summary>${receipt.signed}</summary><p>${receipt.signedNote}</p>
<p class="signed">${shown.signed}</p></details>`,
  });
}

/** The code was entered right: nothing of it is on the page any more. */
export function donePage(deps: PageDeps, words: PageWords): string {
  return layout(deps, {
    words,
    sound: 'done',
    body: html`${title(words.receipt.doneTitle)}<p data-read>${words.receipt.done}</p>`,
  });
}

function digitsBox(words: PageWords, digits: string): Html {
  const spelt = spellDigits(digits, words.digits);
  return html`<div class="receipt"><b>${groupDigits(digits).map((group) => html`<span>${group}</span> `)}</b>
<ol aria-label="${words.receipt.words}">${spelt.map((group) => html`<li data-read>${group}</li>`)}</ol></div>`;
}

/** Only where the province had all ten digits recorded. */
function digitsButton(deps: PageDeps, words: PageWords, digits: string): Html | null {
  const all = Array.from({ length: 10 }, (_, digit) => `${words.code}/${digit}.mp3`);
  return all.every((file) => deps.hasSound(file))
    ? html`<button type="button" class="choice" data-digits="${digits}" data-sounds="/lien-he/t/am/${words.code}/" hidden>${draw('sound', 20)}<span>${words.receipt.listenDigits}</span></button>`
    : null;
}
