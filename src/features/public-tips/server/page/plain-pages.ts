import { readSignedReceipt } from '#platform/server/confidential/receipt-signature.ts';
import { title } from './form-pieces.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import type { PageDeps } from './page-deps.ts';
import { protectFacts } from './question-pages.ts';
import { startAgain } from './return-pages.ts';
import { fill, type PageWords, wordsOf } from './words/languages.ts';

/** The page that says what is kept secret, for itself. */
export function protectPage(deps: PageDeps, words: PageWords): string {
  return layout(deps, {
    words,
    sound: 'protect',
    body: html`${protectFacts(words)}${startAgain(words)}`,
  });
}

/** Where anybody checks a signed receipt, and finds the public key to check it elsewhere. */
export function verifyPage(deps: PageDeps, words: PageWords, signed = ''): string {
  const { verify } = words;
  const statement = signed === '' ? null : readSignedReceipt(deps.signer.publicKey, signed);
  const answer = statement === null ? verify.bad : fill(verify.good, { ...statement });
  return layout(deps, {
    words,
    body: html`${title(verify.title)}<p>${verify.lead}</p>
${signed === '' ? null : html`<div class="${statement === null ? 'wrong' : 'told'}" role="status"><p>${answer}</p></div>`}
<form method="post" action="/lien-he/kiem-chung" autocomplete="off"><input type="hidden" name="l" value="${words.code}">
<label for="signed">${verify.label}</label>
<textarea id="signed" name="signed" maxlength="2000" required>
${signed}</textarea>
<button class="send">${verify.go}</button></form>
<h2>${verify.key}</h2><p class="signed">${deps.signer.publicKey}</p>${startAgain(words)}`,
  });
}

/** It did not work: whom to call, and that trying again helps. */
export function failedPage(deps: PageDeps): string {
  const words = wordsOf('vi');
  return layout(deps, {
    words,
    body: html`${title(words.failed.title)}<p>${words.failed.lead}</p>${startAgain(words)}`,
  });
}

/** There is nothing at this address. */
export function notFoundPage(deps: PageDeps): string {
  const words = wordsOf('vi');
  return layout(deps, {
    words,
    body: html`${title(words.notFound.title)}<p>${words.notFound.lead}</p>${startAgain(words)}`,
  });
}
