import { findChild, listChildren, parseXml, type XmlElement } from '../xml/parse-xml.ts';

/** What a style decides about the printed text; undefined where it says nothing. */
export interface DocxStyle {
  name: string;
  caps: boolean | undefined;
  hidden: boolean | undefined;
  centred: boolean | undefined;
  listId: string | undefined;
  listLevel: number | undefined;
  hasBorders: boolean;
}

export interface DocxStyles {
  /** The style with what it inherits; the document's default paragraph style for undefined. */
  get(id: string | undefined): DocxStyle;
}

const PLAIN: DocxStyle = {
  name: '',
  caps: undefined,
  hidden: undefined,
  centred: undefined,
  listId: undefined,
  listLevel: undefined,
  hasBorders: false,
};

/** Reads styles.xml: capitals, hidden text, centring, lists and table borders, with inheritance. */
export function readStyles(xml: string | undefined): DocxStyles {
  const elements = new Map<string, XmlElement>();
  let defaultId: string | undefined;
  for (const element of xml === undefined ? [] : listChildren(parseXml(xml), 'w:style')) {
    const id = element.attributes['w:styleId'] ?? '';
    elements.set(id, element);
    if (element.attributes['w:type'] === 'paragraph' && isOn(element.attributes['w:default'])) {
      defaultId = id;
    }
  }
  const known = new Map<string, DocxStyle>();
  return { get: (id) => resolve(id ?? defaultId, elements, known, 0) };
}

/** A switch such as `<w:caps/>`: absent says nothing, `w:val="0"` says no. */
export function readSwitch(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = findChild(parent, name);
  return element === undefined ? undefined : isOn(element.attributes['w:val'] ?? '1');
}

export function readValue(parent: XmlElement | undefined, name: string): string | undefined {
  return findChild(parent, name)?.attributes['w:val'];
}

/** Whether paragraphs with this `w:pPr` stand in the middle of the line. */
export function readCentred(properties: XmlElement | undefined): boolean | undefined {
  const value = readValue(properties, 'w:jc');
  return value === undefined ? undefined : value === 'center';
}

/** Whether a `w:tblBorders` or `w:tcBorders` draws a line. */
export function drawsLines(borders: XmlElement | undefined): boolean {
  return listChildren(borders).some(
    (side) => !['nil', 'none', undefined].includes(side.attributes['w:val']),
  );
}

function resolve(
  id: string | undefined,
  elements: Map<string, XmlElement>,
  known: Map<string, DocxStyle>,
  depth: number,
): DocxStyle {
  const element = id === undefined ? undefined : elements.get(id);
  // A circle of styles would never end; Word allows about eleven steps.
  if (id === undefined || element === undefined || depth > 20) {
    return PLAIN;
  }
  const done = known.get(id);
  if (done !== undefined) {
    return done;
  }
  const style = inherit(
    element,
    resolve(readValue(element, 'w:basedOn'), elements, known, depth + 1),
  );
  known.set(id, style);
  return style;
}

function inherit(element: XmlElement, parent: DocxStyle): DocxStyle {
  const run = findChild(element, 'w:rPr');
  const paragraph = findChild(element, 'w:pPr');
  const list = findChild(paragraph, 'w:numPr');
  const level = readValue(list, 'w:ilvl');
  const borders = findChild(findChild(element, 'w:tblPr'), 'w:tblBorders');
  return {
    name: readValue(element, 'w:name') ?? '',
    caps: readSwitch(run, 'w:caps') ?? parent.caps,
    hidden: readSwitch(run, 'w:vanish') ?? parent.hidden,
    centred: readCentred(paragraph) ?? parent.centred,
    listId: readValue(list, 'w:numId') ?? parent.listId,
    listLevel: level === undefined ? parent.listLevel : Number(level),
    hasBorders: borders === undefined ? parent.hasBorders : drawsLines(borders),
  };
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['0', 'false', 'off'].includes(value);
}
