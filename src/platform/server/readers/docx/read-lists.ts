import { findChild, listChildren, parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { printListNumber } from './list-number.ts';
import { type DocxStyles, readSwitch, readValue } from './read-styles.ts';

export interface DocxLists {
  /** The mark that Word prints before the next paragraph of this list and level, counted on. */
  nextMark(listId: string, level: number): string;
  /** The level that a list ties to a paragraph style. */
  findLevelOfStyle(listId: string, styleId: string): number | undefined;
}

interface Level {
  start: number;
  format: string;
  text: string;
  restarts: boolean;
  legal: boolean;
  style: string | undefined;
}

interface List {
  /** Lists with one abstract definition share their counters. */
  abstractId: string;
  levels: Level[];
  starts: Map<number, number>;
}

/** Reads numbering.xml and counts its lists as Word does, so that printed marks are kept. */
export function readLists(xml: string | undefined, styles: DocxStyles): DocxLists {
  const lists = xml === undefined ? new Map<string, List>() : parseLists(parseXml(xml), styles);
  const counters = new Map<string, (number | undefined)[]>();
  return {
    nextMark: (listId, level) => {
      const list = lists.get(listId);
      if (list?.levels[level] === undefined) {
        return '';
      }
      return printMark(list, level, countOn(list, level, counters));
    },
    findLevelOfStyle: (listId, styleId) => {
      const at = lists.get(listId)?.levels.findIndex((level) => level?.style === styleId) ?? -1;
      return at < 0 ? undefined : at;
    },
  };
}

function countOn(
  list: List,
  level: number,
  counters: Map<string, (number | undefined)[]>,
): (number | undefined)[] {
  const counts = counters.get(list.abstractId) ?? [];
  counters.set(list.abstractId, counts);
  const restart = list.starts.get(level);
  if (restart !== undefined) {
    list.starts.delete(level);
    counts[level] = restart;
  } else {
    const count = counts[level];
    counts[level] = count === undefined ? (list.levels[level]?.start ?? 1) : count + 1;
  }
  for (let deeper = level + 1; deeper < list.levels.length; deeper += 1) {
    if (list.levels[deeper]?.restarts) {
      counts[deeper] = undefined;
    }
  }
  return counts;
}

function printMark(list: List, at: number, counts: (number | undefined)[]): string {
  const level = list.levels[at];
  if (level === undefined) {
    return '';
  }
  if (level.format === 'bullet') {
    return printBullet(level.text);
  }
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const shown = list.levels[index];
    const format = level.legal ? 'decimal' : (shown?.format ?? 'decimal');
    return printListNumber(counts[index] ?? shown?.start ?? 1, format);
  });
}

/** Official documents know “-” and “+”; the drawn bullets of Word stand for the former. */
function printBullet(text: string): string {
  return text.trim() === '+' ? '+' : '-';
}

function parseLists(root: XmlElement, styles: DocxStyles): Map<string, List> {
  const abstracts = new Map(
    listChildren(root, 'w:abstractNum').map((element) => [
      element.attributes['w:abstractNumId'] ?? '',
      element,
    ]),
  );
  const nums = new Map(
    listChildren(root, 'w:num').map((element) => [element.attributes['w:numId'] ?? '', element]),
  );
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    const abstractId = findAbstract(num, abstracts, nums, styles);
    lists.set(id, toList(num, abstractId, abstracts.get(abstractId)));
  }
  return lists;
}

/** Follows a list that borrows its levels from a list style. */
function findAbstract(
  num: XmlElement,
  abstracts: Map<string, XmlElement>,
  nums: Map<string, XmlElement>,
  styles: DocxStyles,
): string {
  const id = readValue(num, 'w:abstractNumId') ?? '';
  const link = readValue(abstracts.get(id), 'w:numStyleLink');
  const linked = link === undefined ? undefined : nums.get(styles.get(link).listId ?? '');
  return (linked === undefined ? undefined : readValue(linked, 'w:abstractNumId')) ?? id;
}

function toList(num: XmlElement, abstractId: string, abstract: XmlElement | undefined): List {
  const levels: Level[] = [];
  const starts = new Map<number, number>();
  for (const element of listChildren(abstract, 'w:lvl')) {
    putLevel(levels, element);
  }
  for (const change of listChildren(num, 'w:lvlOverride')) {
    const replaced = findChild(change, 'w:lvl');
    if (replaced !== undefined) {
      putLevel(levels, replaced);
    }
    const start = readValue(change, 'w:startOverride');
    if (start !== undefined) {
      starts.set(Number(change.attributes['w:ilvl'] ?? 0), Number(start));
    }
  }
  return { abstractId, levels, starts };
}

function putLevel(levels: Level[], element: XmlElement): void {
  const index = Number(element.attributes['w:ilvl'] ?? 0);
  if (index >= 0 && index < 9) {
    levels[index] = toLevel(element);
  }
}

function toLevel(element: XmlElement): Level {
  return {
    start: Number(readValue(element, 'w:start') ?? 1),
    format: readValue(element, 'w:numFmt') ?? 'decimal',
    text: readValue(element, 'w:lvlText') ?? '',
    restarts: readValue(element, 'w:lvlRestart') !== '0',
    legal: readSwitch(element, 'w:isLgl') ?? false,
    style: readValue(element, 'w:pStyle'),
  };
}
