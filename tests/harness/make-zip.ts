import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  data: string | Uint8Array;
  /** What the headers claim, where a test wants them to lie. */
  declaredSize?: number;
}

/** A zip file of these entries; entries may lie about their size, names may be anything. */
export function makeZip(entries: ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const packed = deflateRawSync(data);
    const name = Buffer.from(entry.name);
    const sizes = { packed: packed.length, full: entry.declaredSize ?? data.length };
    const fields = sharedFields(crc32(data), sizes, name.length);
    const local = Buffer.concat([bytes32(0x04034b50), fields, name, packed]);
    central.push(centralRecord(fields, name, offset));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...locals, directory, endRecord(entries.length, directory.length, offset)]);
}

/** A Word file of raw XML parts; the body is what stands between `<w:body>` and its end. */
export function makeDocx(body: string, parts: Record<string, string> = {}): Buffer {
  const related = Object.keys(parts).map((part, at) => relation(`rId${at + 10}`, part));
  return makeZip([
    { name: '[Content_Types].xml', data: contentTypes },
    { name: '_rels/.rels', data: relations([relation('rId1', 'officeDocument')]) },
    { name: 'word/document.xml', data: wordXml('document', `<w:body>${body}</w:body>`) },
    { name: 'word/_rels/document.xml.rels', data: relations(related) },
    ...Object.entries(parts).map(([part, xml]) => ({
      name: `word/${part}.xml`,
      data: wordXml(rootOf[part] ?? part, xml),
    })),
  ]);
}

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
const rootOf: Record<string, string> = { header: 'hdr', footer: 'ftr' };

function wordXml(root: string, inner: string): string {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${w}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v">${inner}</w:${root}>`;
}

function relations(inner: string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`;
}

function relation(id: string, kind: string): string {
  const target = kind === 'officeDocument' ? 'word/document.xml' : `${kind}.xml`;
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
}

function sharedFields(
  checksum: number,
  sizes: { packed: number; full: number },
  nameLength: number,
): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(sizes.packed, 14);
  fields.writeUInt32LE(sizes.full, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function centralRecord(fields: Buffer, name: Buffer, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([bytes32(0x02014b50), Buffer.from([20, 0]), fields, tail, name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(18);
  record.writeUInt16LE(count, 4);
  record.writeUInt16LE(count, 6);
  record.writeUInt32LE(size, 8);
  record.writeUInt32LE(offset, 12);
  return Buffer.concat([bytes32(0x06054b50), record]);
}

function bytes32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
