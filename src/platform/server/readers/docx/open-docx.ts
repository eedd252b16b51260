import { readingLimits } from '../limits.ts';
import { UnreadableFile } from '../text-reader.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { listChildren, parseXml } from '../xml/parse-xml.ts';
import { openZip, type ZipParts } from '../zip/open-zip.ts';

/** The XML parts of a Word file that carry its text. */
export interface DocxParts {
  document: string;
  styles: string | undefined;
  numbering: string | undefined;
  footnotes: string | undefined;
  endnotes: string | undefined;
  /** Headers and footers: never text of the plan, but a place for a secrecy mark. */
  margins: string[];
}

/** Opens a Word file by its relations, so that renamed parts are found too. */
export async function openDocx(bytes: Uint8Array): Promise<DocxParts> {
  const zip = await openZip(bytes);
  const main = await findMainPart(zip);
  await refuseOtherKinds(zip, main);
  const document = await readPart(zip, main);
  if (document === undefined) {
    throw new UnreadableFile('file.broken', { detail: 'thiếu phần nội dung' });
  }
  const related = await listRelated(zip, main);
  const one = async (kind: string) => {
    const target = related.find((part) => part.kind === kind)?.target;
    return target === undefined ? undefined : await readPart(zip, target);
  };
  return {
    document,
    styles: await one('styles'),
    numbering: await one('numbering'),
    footnotes: await one('footnotes'),
    endnotes: await one('endnotes'),
    margins: await readMargins(zip, related),
  };
}

interface Related {
  kind: string;
  target: string;
}

async function findMainPart(zip: ZipParts): Promise<string> {
  const relations = await listRelations(zip, '_rels/.rels', '');
  const main = relations.find((relation) => relation.kind === 'officeDocument')?.target;
  if (main !== undefined) {
    return main;
  }
  if (zip.names.has('mimetype') && zip.names.has('content.xml')) {
    throw new UnreadableFile('file.unsupported', { detail: 'OpenDocument (.odt, .ods)' });
  }
  throw new UnreadableFile('file.not-a-document', { detail: 'tệp nén .zip' });
}

async function refuseOtherKinds(zip: ZipParts, main: string): Promise<void> {
  const types = await readPart(zip, '[Content_Types].xml');
  if (types === undefined) {
    throw new UnreadableFile('file.broken', { detail: 'thiếu [Content_Types].xml' });
  }
  const declared = listChildren(parseXml(types), 'ct:Override').find(
    (type) => type.attributes.PartName?.replace(/^\//, '') === main,
  );
  const type = declared?.attributes.ContentType ?? 'wordprocessingml';
  const other = OTHER_KINDS.find((kind) => type.includes(kind.word));
  if (other !== undefined) {
    throw new UnreadableFile('file.unsupported', { detail: other.detail });
  }
  if (!type.includes('wordprocessingml')) {
    throw new UnreadableFile('file.not-a-document', { detail: type });
  }
}

const OTHER_KINDS = [
  { word: 'macroEnabled', detail: 'Word có macro (.docm)' },
  { word: 'spreadsheetml', detail: 'Excel (.xlsx)' },
  { word: 'presentationml', detail: 'PowerPoint (.pptx)' },
];

async function listRelated(zip: ZipParts, main: string): Promise<Related[]> {
  const cut = main.lastIndexOf('/') + 1;
  const folder = main.slice(0, cut);
  return await listRelations(zip, `${folder}_rels/${main.slice(cut)}.rels`, folder);
}

async function listRelations(zip: ZipParts, part: string, folder: string): Promise<Related[]> {
  const xml = await readPart(zip, part);
  if (xml === undefined) {
    return [];
  }
  return listChildren(parseXml(xml), 'rel:Relationship')
    .filter((relation) => relation.attributes.TargetMode !== 'External')
    .map((relation) => ({
      kind: (relation.attributes.Type ?? '').split('/').at(-1) ?? '',
      target: resolveTarget(folder, relation.attributes.Target ?? ''),
    }));
}

function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') {
      steps.pop();
    } else if (step !== '.' && step !== '') {
      steps.push(step);
    }
  }
  return steps.join('/');
}

async function readMargins(zip: ZipParts, related: Related[]): Promise<string[]> {
  const margins: string[] = [];
  for (const { kind, target } of related) {
    if (kind === 'header' || kind === 'footer') {
      margins.push((await readPart(zip, target)) ?? '');
    }
  }
  return margins.filter((xml) => xml !== '');
}

async function readPart(zip: ZipParts, name: string): Promise<string | undefined> {
  const bytes = await zip.find(name, readingLimits.xmlPartBytes);
  return bytes === undefined ? undefined : decodeXml(bytes);
}
