import { readEntity } from './html-entities.ts';
import { type Passage, slicePassage } from './passage.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
// Handwriting that recognition turned into signs, superscript footnote signs, invisible characters.
const NOT_WORDS =
  /[\u00B2\u00B3\u00B9\u2070-\u208E✍✎✏✐✑✒✓✔✗✘☑☐☒\u200B-\u200F\u2060\uFEFF\u00AD\uFFFD]/;
const NEEDS_CARE =
  /[*_<&\\[`\u00A0-\u00B9\u2000-\u208E\u2060\u2600-\u27BF\uFEFF\uFFFD]|[^\P{Cc}\n\t]/u;
const CONTROL = /\p{Cc}/u;

/** The words of one stretch of source: emphasis marks, tags, footnote signs and scan marks gone. */
export function cleanPassage(source: string, start: number, end: number): Passage {
  const careful = NEEDS_CARE.test(source.slice(start, end));
  const out: string[] = [];
  const at: number[] = [];
  let blank = true;
  for (let index = start; index < end; ) {
    const read = careful
      ? readCharacter(source, index, end)
      : { text: source[index] ?? '', next: index + 1 };
    const isBlank =
      read.text === ' ' || read.text === '\t' || read.text === '\n' || read.text === '\u00A0';
    if (isBlank ? !blank : read.text !== '') {
      out.push(isBlank ? ' ' : read.text);
      at.push(index);
      blank = isBlank;
    }
    index = read.next;
  }
  return slicePassage({ text: out.join(''), at }, 0);
}

function readCharacter(source: string, index: number, end: number): { text: string; next: number } {
  const character = source[index] ?? '';
  const next = index + 1;
  switch (character) {
    case '*':
      return { text: '', next };
    case '_':
      return { text: isInsideWord(source, index) ? '_' : '', next };
    case '`':
      return { text: '', next };
    case '\\':
      return { text: /[-.*_#()[\]+>|\\]/.test(source[next] ?? '') ? '' : character, next };
    case '&':
      return readEntity(source.slice(index, Math.min(end, index + 10)), index);
    case '<':
      return readTag(source, index, end);
    case '[':
      return readFootnoteSign(source, index, end);
    default:
      break;
  }
  if (/\s/.test(character)) {
    return { text: ' ', next };
  }
  return { text: NOT_WORDS.test(character) || CONTROL.test(character) ? '' : character, next };
}

function isInsideWord(source: string, index: number): boolean {
  return (
    LETTER_OR_DIGIT.test(source[index - 1] ?? '') && LETTER_OR_DIGIT.test(source[index + 1] ?? '')
  );
}

function readTag(source: string, index: number, end: number): { text: string; next: number } {
  if (/[a-zA-Z/!]/.test(source[index + 1] ?? '')) {
    const stop = source.slice(index, Math.min(end, index + 300)).indexOf('>');
    if (stop > 0) {
      const breaks = /^<\/?(?:br|p|li|div|t[dhr])\b/i.test(source.slice(index, index + 6));
      return { text: breaks ? ' ' : '', next: index + stop + 1 };
    }
  }
  return { text: '<', next: index + 1 };
}

function readFootnoteSign(
  source: string,
  index: number,
  end: number,
): { text: string; next: number } {
  const sign = /^\[\^?\d{1,3}\](?!\()/.exec(source.slice(index, Math.min(end, index + 7)));
  return sign ? { text: '', next: index + sign[0].length } : { text: '[', next: index + 1 };
}
