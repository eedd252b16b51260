import { draw } from './drawings.ts';
import { type Html, html } from './html.ts';
import type { PageDeps } from './page-deps.ts';
import type { PageWords } from './words/languages.ts';

/** What one page holds between the bar to leave by and the numbers to call. */
export interface PageParts {
  words: PageWords;
  body: Html;
  /** Seconds after which the page loads itself again, and from where. */
  refresh?: { seconds: number; to: string };
  /** What a recorded sound of the province is called. */
  sound?: string;
  /** Left of the reader's button: where one stands, or the way back. */
  lead?: Html;
}

/** A whole page; neutral in name, and the same frame everywhere. */
export function layout(deps: PageDeps, parts: PageParts): string {
  const { words, body, refresh } = parts;
  const page = html`<html lang="${words.code}">
<head>
<meta charset="utf-8">
<title>${words.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
${refresh ? html`<meta http-equiv="refresh" content="${refresh.seconds};url=${refresh.to}">` : null}
<link rel="stylesheet" href="/lien-he/t/page.css">
</head>
<body>
<header class="bar"><div class="w"><span>${words.leaveLead}<br>${words.leaveNote}</span>
<a href="${deps.leaveTo}" rel="noreferrer" data-leave>${draw('cross', 20)}${words.leave}</a></div></header>
${
  deps.setting().installation === 'production'
    ? null
    : html`<aside class="label" aria-label="${words.demonstration}"><div class="w">${words.demonstration}</div></aside>`
}
<main class="w">
<div class="top"><span class="step">${parts.lead}</span><button type="button" class="plain" data-voice="${words.code}" hidden>${draw('sound', 20)}${words.listen}</button></div>
${recorded(deps, parts)}
${body}
</main>
<nav class="call" aria-label="111, 113"><div class="w">
<a href="tel:111"><b>111</b><span>${words.call111}</span></a>
<a href="tel:113"><b>113</b><span>${words.call113}</span></a>
</div></nav>
<script src="/lien-he/t/page.js" defer></script>
</body>
</html>`;
  return `<!doctype html>\n${page.html}`;
}

/** The question as the province had it recorded, where it did. */
function recorded(deps: PageDeps, { words, sound }: PageParts): Html | null {
  const file = sound === undefined ? null : `${words.code}/${sound}.mp3`;
  return file !== null && deps.hasSound(file)
    ? html`<audio controls preload="none" src="/lien-he/t/am/${file}" aria-label="${words.recorded}"></audio>`
    : null;
}
