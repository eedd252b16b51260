import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { projectRoot } from '../project-root.ts';
import { eraWords } from './era-words.ts';

/** What a text of `database/demonstration/` is filled with. */
export interface TemplateValues {
  /** Day on which the document was issued. */
  day: Temporal.PlainDate;
  /** First, second or third of the three years. */
  turn: number;
  words: Readonly<Record<string, string>>;
}

const NEW_LAW = Temporal.PlainDate.from('2025-03-01');
const CONDITION = /^\[(luật cũ|luật mới|năm (\d))\] /;

/** The text of a document: lines of another year left out, words put in as they were on its day. */
export function fillTemplate(name: string, values: TemplateValues): string {
  const path = join(projectRoot(), 'database', 'demonstration', `${name}.txt`);
  const words = { ...eraWords(values.day), ...values.words };
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => stands(line, values))
    .map((line) => fillLine(line.replace(CONDITION, ''), words, values.day))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** “ngày 06 tháng 02 năm 2024”, with the noughts of decree 30/2020/NĐ-CP. */
export function longDay(day: Temporal.PlainDate): string {
  const month = day.month <= 2 ? `0${day.month}` : String(day.month);
  return `ngày ${String(day.day).padStart(2, '0')} tháng ${month} năm ${day.year}`;
}

/** “06/02/2024”, as documents cite one another. */
export function shortDay(day: Temporal.PlainDate): string {
  return `${String(day.day).padStart(2, '0')}/${String(day.month).padStart(2, '0')}/${day.year}`;
}

function stands(line: string, { day, turn }: TemplateValues): boolean {
  const condition = CONDITION.exec(line);
  if (condition === null) {
    return true;
  }
  const isNew = Temporal.PlainDate.compare(day, NEW_LAW) >= 0;
  switch (condition[1]) {
    case 'luật cũ':
      return !isNew;
    case 'luật mới':
      return isNew;
    default:
      return Number(condition[2]) === turn;
  }
}

function fillLine(
  line: string,
  words: Readonly<Record<string, string>>,
  day: Temporal.PlainDate,
): string {
  return line.replace(/\{([^{}]+)\}/g, (whole, key: string) => {
    const year = /^y([+-]\d)?$/.exec(key);
    if (year !== null) {
      return String(day.year + Number(year[1] ?? 0));
    }
    const word = key === 'ngày' ? longDay(day) : words[key];
    if (word === undefined) {
      throw new Error(`the text has no word for ${whole}`);
    }
    return word.includes('{') ? fillLine(word, words, day) : word;
  });
}
