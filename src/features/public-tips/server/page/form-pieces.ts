import { DRAFT_FIELDS, type Draft } from './draft.ts';
import { draw } from './drawings.ts';
import { type Html, html } from './html.ts';
import type { PageWords } from './words/languages.ts';

/** Everything said so far, carried along by the page. */
export function hiddenFields(
  draft: Draft,
  except: readonly (keyof Draft)[],
  words: PageWords,
): Html {
  return html`<input type="hidden" name="l" value="${words.code}">${DRAFT_FIELDS.filter(
    (name) => !except.includes(name) && draft[name] !== '',
  ).map((name) => html`<input type="hidden" name="${name}" value="${draft[name]}">`)}`;
}

/** What went wrong, where a reader of the screen hears it first. */
export function wrongNote(wrong: string | undefined): Html | null {
  return wrong === undefined ? null : html`<div class="wrong" role="alert"><p>${wrong}</p></div>`;
}

/** The way back, for a form whose first button must stay the one that goes on. */
export function backButton(words: PageWords): Html {
  return html`<button class="plain" name="go" value="back" formnovalidate>${draw('back', 20)}${words.back}</button>`;
}

/** The question itself. */
export function title(text: string): Html {
  return html`<h1 data-read>${text}</h1>`;
}

/** The button that goes on. */
export function nextButton(words: PageWords): Html {
  return html`<button class="send" name="go" value="next">${words.next}</button>`;
}
