import { Parser } from 'saxen';
import { readingLimits } from '../limits.ts';
import { UnreadableFile } from '../text-reader.ts';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Transitional and strict OOXML use other addresses for the same words. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** Parses XML without document type or entities of its own; both are refused. */
export function parseXml(xml: string): XmlElement {
  let root: XmlElement | undefined;
  walkXml(xml, 0, (element) => {
    root = element;
  });
  if (root === undefined) {
    throw brokenXml('không có phần tử gốc');
  }
  return root;
}

/**
 * Hands over each finished element that stands `depth` steps below the root, then forgets it, so
 * that a document of a thousand pages needs the memory of one paragraph.
 */
export function walkXml(xml: string, depth: number, take: (element: XmlElement) => void): void {
  const open: XmlElement[] = [];
  const parser = new Parser()
    .ns(PREFIXES)
    .on('openTag', (name, attributes, decode) => {
      if (open.length >= readingLimits.xmlDepth) {
        throw brokenXml('XML lồng quá sâu');
      }
      open.push({ name, attributes: decodeAll(attributes(), decode), children: [] });
    })
    .on('closeTag', () => close(open, depth, take))
    .on('text', (text, decode) => open.at(-1)?.children.push(decode(text)))
    .on('cdata', (text) => open.at(-1)?.children.push(text))
    .on('attention', () => {
      throw brokenXml('XML có khai báo DOCTYPE');
    })
    .on('error', (error) => {
      throw brokenXml(error.message);
    });
  parser.parse(xml);
}

/** The first child with this name. */
export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** The children with this name, or all child elements. */
export function listChildren(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

function close(open: XmlElement[], depth: number, take: (element: XmlElement) => void): void {
  const element = open.pop();
  if (element === undefined) {
    return;
  }
  if (open.length === depth) {
    take(element);
  } else if (open.length > depth) {
    open.at(-1)?.children.push(element);
  }
}

function decodeAll(
  attributes: Record<string, string>,
  decode: (text: string) => string,
): Record<string, string> {
  const decoded: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    decoded[name] = value.includes('&') ? decode(value) : value;
  }
  return decoded;
}

function brokenXml(detail: string): UnreadableFile {
  return new UnreadableFile('file.broken', { detail });
}
