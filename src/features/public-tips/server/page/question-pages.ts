import { type Draft, listSteps, type Step } from './draft.ts';
import { type Drawing, draw } from './drawings.ts';
import { backButton, hiddenFields, nextButton, title, wrongNote } from './form-pieces.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import type { PageDeps } from './page-deps.ts';
import { sendForm } from './send-page.ts';
import { fill, listOtherLanguages, type PageWords } from './words/languages.ts';

/** What a question page shows besides the question. */
export interface QuestionState {
  draft: Draft;
  words: PageWords;
  step: Step;
  /** What is wrong with the last answer, in words. */
  wrong?: string;
}

/** The page of one question. */
export function questionPage(deps: PageDeps, state: QuestionState): string {
  const { draft, words, step } = state;
  const asked = listSteps(draft).filter((each) => each !== 'protect' && each !== 'send');
  const at = asked.findIndex((each) => each === step);
  const form = step === 'send' ? sendForm(state) : stepForm(deps, state);
  return layout(deps, {
    words,
    sound: step,
    lead: at < 0 ? html`` : html`${fill(words.step, { at: at + 1, of: asked.length })}`,
    body: html`${form}${step === 'danger' ? startLinks(words) : null}`,
  });
}

function stepForm(deps: PageDeps, state: QuestionState): Html {
  const { draft, words, step } = state;
  const { own, body } = STEP_BODIES[step](state, deps);
  return html`<form method="post" action="/lien-he" autocomplete="off">
${hiddenFields(draft, own, words)}<input type="hidden" name="step" value="${step}">
${wrongNote(state.wrong)}
${body}
<div class="links">${step === 'danger' ? null : backButton(words)}${
    SKIPPED.includes(step)
      ? html`<button class="plain" name="go" value="skip">${words.skip}</button>`
      : null
  }</div>
</form>`;
}

const SKIPPED: readonly Step[] = ['about', 'where', 'place', 'when', 'who', 'contact', 'alert'];

interface StepBody {
  /** Fields that this page asks for itself. */
  own: readonly (keyof Draft)[];
  body: Html;
}

const STEP_BODIES: Record<Step, (state: QuestionState, deps: PageDeps) => StepBody> = {
  danger: ({ words: { danger, start } }) => ({
    own: ['danger'],
    body: html`${title(danger.title)}
${choice('danger', 'now', 'danger', danger.now, danger.nowNote, true)}
${choice('danger', 'not-now', 'clock', danger.notNow)}
${choice('danger', 'unsure', 'unsure', danger.unsure)}
<p class="hint">${start.note}</p>`,
  }),
  alert: ({ words, draft }, deps) => ({
    own: ['alertCommune', 'alertWords'],
    body: html`${title(words.alert.title)}
<div class="told"><p data-read>${words.alert.lead}</p></div>
<nav class="call big" aria-label="113"><a href="tel:113"><b>113</b><span>${words.call113}</span></a></nav>
<p class="hint">${words.alert.hint}</p>
${communeField(deps, words, 'alertCommune', draft.alertCommune)}
${textField('alertWords', words.alert.words, words.alert.wordsHint, draft.alertWords)}
${nextButton(words)}`,
  }),
  kind: ({ words: { kind } }) => ({
    own: ['kind'],
    body: html`${title(kind.title)}
${choice('kind', 'tip', 'people', kind.tip, kind.tipNote)}
${choice('kind', 'complaint', 'paper', kind.complaint, kind.complaintNote)}`,
  }),
  about: ({ words: { about } }) => ({
    own: ['about'],
    body: html`${title(about.title)}<p data-read>${about.lead}</p>
${choice('about', 'yes', 'badge', about.yes)}
${choice('about', 'no', 'people', about.no)}`,
  }),
  account: ({ words, draft }) => ({
    own: ['account'],
    body: html`${title(draft.kind === 'complaint' ? words.account.complaintTitle : words.account.title)}
<p class="hint" id="how">${words.account.hint}</p>
<label class="vh" for="account">${words.account.label}</label>
<textarea id="account" name="account" required maxlength="8000" aria-describedby="how">
${draft.account}</textarea>${nextButton(words)}`,
  }),
  where: ({ words: { where } }) => ({
    own: ['where'],
    body: html`${title(where.title)}<p class="hint">${where.hint}</p>
${choice('where', 'house', 'house', where.house)}
${choice('where', 'venue', 'venue', where.venue)}
${choice('where', 'road', 'road', where.road)}
${choice('where', 'abroad', 'abroad', where.abroad)}
${choice('where', 'online', 'online', where.online)}`,
  }),
  place: ({ words, draft }, deps) => ({
    own: ['commune', 'whereWords'],
    body: html`${title(words.place.title)}<p class="hint">${words.place.hint}</p>
${communeField(deps, words, 'commune', draft.commune || draft.alertCommune)}
${textField('whereWords', words.alert.words, words.alert.wordsHint, draft.whereWords)}
${nextButton(words)}`,
  }),
  when: ({ words: { when } }) => ({
    own: ['when'],
    body: html`${title(when.title)}
${choice('when', 'going-on', 'now', when.goingOn)}
${choice('when', 'soon', 'soon', when.soon)}
${choice('when', 'this-month', 'month', when.thisMonth)}
${choice('when', 'earlier', 'earlier', when.earlier)}`,
  }),
  who: ({ words, draft }) => ({
    own: ['who', 'howMany'],
    body: html`${title(words.who.title)}
<label for="who">${words.who.label}<small>${words.who.hint}</small></label>
<textarea id="who" name="who" maxlength="4000">
${draft.who}</textarea>
<fieldset><legend>${words.who.howMany}</legend>
${(['one', 'few', 'many', 'unsaid'] as const).map(
  (value) =>
    html`<label><input type="radio" name="howMany" value="${value}"${
      (draft.howMany || 'unsaid') === value ? html` checked` : null
    }>${words.who[value]}</label>`,
)}</fieldset>${nextButton(words)}`,
  }),
  contact: ({ words, draft }) => ({
    own: ['contact'],
    body: html`${title(words.contact.title)}<p data-read>${words.contact.lead}</p>
${textField('contact', words.contact.label, words.contact.hint, draft.contact)}
${nextButton(words)}`,
  }),
  protect: ({ words }) => ({ own: [], body: html`${protectFacts(words)}${nextButton(words)}` }),
  send: () => ({ own: [], body: html`` }),
};

/** What is kept secret and what is not, said as plainly as each other. */
export function protectFacts({ protect }: PageWords): Html {
  const facts = (drawing: Drawing, mark: string, list: readonly string[]) =>
    html`<ul class="facts ${mark}">${list.map(
      (fact) => html`<li>${draw(drawing, 22)}<span data-read>${fact}</span></li>`,
    )}</ul>`;
  return html`${title(protect.title)}
<h2>${protect.kept}</h2>${facts('tick', 'yes', protect.keptFacts)}
<h2>${protect.notKept}</h2>${facts('cross', 'no', protect.notKeptFacts)}`;
}

function choice(
  name: string,
  value: string,
  drawing: Drawing,
  text: string,
  note?: string,
  red = false,
): Html {
  return html`<button class="choice${red ? ' red' : ''}" name="${name}" value="${value}">${draw(drawing, 36)}<span data-read>${text}${
    note === undefined ? null : html`<small>${note}</small>`
  }</span>${draw('next', 20)}</button>`;
}

function textField(name: string, label: string, hint: string, value: string): Html {
  return html`<label for="${name}">${label}<small>${hint}</small></label>
<input type="text" id="${name}" name="${name}" value="${value}" maxlength="1000">`;
}

function communeField(deps: PageDeps, words: PageWords, name: string, chosen: string): Html {
  return html`<label for="${name}">${words.alert.commune}</label>
<select id="${name}" name="${name}"><option value="">${words.alert.unknownCommune}</option>${deps
    .setting()
    .communes.map(
      ({ id, name: text }) =>
        html`<option value="${id}"${id === chosen ? html` selected` : null}>${text}</option>`,
    )}</select>`;
}

function startLinks(words: PageWords): Html {
  const l = words.code === 'vi' ? '' : `?l=${words.code}`;
  return html`<div class="links"><a href="/lien-he/xem${l}">${words.start.haveCode}</a>
<a href="/lien-he/bao-ve${l}">${words.start.protect}</a>
<a href="/lien-he/kiem-chung${l}">${words.start.verify}</a>
${listOtherLanguages(words).map(
  ({ code, name }) =>
    html`<a href="/lien-he${code === 'vi' ? '' : `?l=${code}`}" lang="${code}" hreflang="${code}">${name}</a>`,
)}</div>`;
}
