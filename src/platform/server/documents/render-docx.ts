import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { annexParts } from './official/annex.ts';
import { body, withEndMark } from './official/body.ts';
import { closing } from './official/closing.ts';
import { letterhead } from './official/letterhead.ts';
import type { OfficialDocument } from './official/official-document.ts';
import { opening } from './official/opening.ts';
import { fontName, pageProperties, sizes } from './official/page.ts';

/** The Word file of an official document, laid out as Decree 30/2020/NĐ-CP prescribes. */
export async function renderDocx(document: OfficialDocument): Promise<Buffer> {
  const file = new Document({
    creator: document.letterhead.issuer.normalize('NFC'),
    title: titleOf(document),
    styles: { default: { document: { run: { font: fontName, size: sizes.body * 2 } } } },
    sections: [mainSection(document), ...annexSections(document)],
  });
  return await Packer.toBuffer(file);
}

function titleOf({ subject }: OfficialDocument): string {
  const title = subject.form === 'named' ? `${subject.type} ${subject.title}` : subject.about;
  return title.normalize('NFC');
}

function mainSection(document: OfficialDocument): ISectionOptions {
  const blocks = document.family === 'state' ? withEndMark(document.body) : document.body;
  return {
    // The first page shows no number: its header differs and stays empty.
    properties: { page: pageProperties(false), titlePage: true },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
    children: [
      letterhead(document),
      ...opening(document),
      ...body(blocks, false),
      closing(document),
    ],
  };
}

function annexSections(document: OfficialDocument): ISectionOptions[] {
  return (document.annexes ?? []).map((annex) => ({
    properties: { page: pageProperties(annex.landscape ?? false) },
    headers: { default: pageNumber() },
    children: annexParts(annex, document),
  }));
}

function pageNumber(): Header {
  const run = new TextRun({
    children: [PageNumber.CURRENT],
    font: fontName,
    size: sizes.pageNumber * 2,
  });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })],
  });
}
