import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { Draft } from './draft.ts';
import { backButton, hiddenFields, title, wrongNote } from './form-pieces.ts';
import { type Html, html } from './html.ts';

import type { PageWords } from './words/languages.ts';

const ACCEPT =
  'image/jpeg,image/png,image/webp,image/heic,.heic,video/mp4,video/quicktime,video/webm,audio/mpeg,audio/mp4,.m4a,audio/ogg,application/pdf,.docx';

/** The last page before sending: files, and how they are kept. */
export function sendForm(state: { draft: Draft; words: PageWords; wrong?: string }): Html {
  const { draft, words } = state;
  return html`<form method="post" action="/lien-he/gui" enctype="multipart/form-data" autocomplete="off">
${hiddenFields(draft, [], words)}${onceField()}
${wrongNote(state.wrong)}
${title(words.send.title)}<p data-read>${words.send.lead}</p>
${fileFields(words)}
<button class="send">${words.send.go}</button>
</form>
<form method="post" action="/lien-he">${hiddenFields(draft, [], words)}<input type="hidden" name="step" value="send">
<div class="links">${backButton(words)}</div></form>`;
}

/** A mark made with the page: a form that is sent twice is done once. */
export function onceField(): Html {
  return html`<input type="hidden" name="once" value="${newSecretId()}">`;
}

/** The choice of files, the same with a first sending and with a later one. */
export function fileFields({ send }: PageWords): Html {
  return html`<fieldset><legend>${send.how}</legend>
<label><input type="radio" name="keep" value="cleaned" checked><span>${send.clean}<small>${send.cleanNote}</small></span></label>
<label><input type="radio" name="keep" value="original"><span>${send.original}<small>${send.originalNote}</small></span></label>
</fieldset>
<label for="files">${send.files}<small>${send.filesHint}</small></label>
<input type="file" id="files" name="files" multiple accept="${ACCEPT}">
<div data-script hidden><label for="big">${send.big}</label>
<input type="file" id="big" name="big" accept="${ACCEPT}"></div>`;
}
