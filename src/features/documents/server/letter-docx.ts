import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { getDocumentType } from '#domain/document/document-types.ts';
import { readBody } from '#domain/document/read-body.ts';
import {
  type OfficialDocument,
  renderDocx,
  type SigningAuthority,
} from '#platform/server/documents/official-document.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import type { LetterContent, SignatureBlock } from '../contract.ts';
import { getLetter, printedNumber, type StoredLetter } from './outgoing-store.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The letter as a Word file at any stage; number and day stay blank until the clerk gives them. */
export async function sendLetterDocx(
  context: RequestContext,
  input: { id: string },
): Promise<FileAnswer> {
  const letter = await getLetter(context, input.id);
  await context.audit({ action: 'letter.download', recordKind: 'letter', recordId: letter.id });
  const number = printedNumber(letter);
  return {
    fileName: `${number === null ? 'Dự thảo' : number.replaceAll('/', '-')} ${nameOf(letter)}.docx`,
    contentType: DOCX,
    body: await renderLetter(letter, context.today),
  };
}

/** A letter to one agency is known by its addressee, any other document by its subject. */
function nameOf(letter: StoredLetter): string {
  const { addressee } = letter.content;
  const name = addressee === '' || addressee.includes('\n') ? letter.subject : addressee;
  return name.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 80);
}

/** The Word file of a stored letter. */
export async function renderLetter(
  letter: StoredLetter,
  today: Temporal.PlainDate,
): Promise<Buffer> {
  return await renderDocx(toOfficial(letter, today));
}

/** SHA-256 of what is approved for signing: subject and content, in hexadecimal. */
export function hashLetter(letter: { subject: string; content: LetterContent }): string {
  const text = JSON.stringify([letter.subject, letter.content]);
  return createHash('sha256').update(text).digest('hex');
}

function toOfficial(letter: StoredLetter, today: Temporal.PlainDate): OfficialDocument {
  const { content } = letter;
  const opening = readBody(content.opening);
  const issued = letter.issued_on === null ? null : Temporal.PlainDate.from(letter.issued_on);
  return {
    family: content.family,
    letterhead: {
      ...(content.parent === null ? {} : { parent: content.parent }),
      issuer: content.issuer,
    },
    number: { value: letter.document_number, symbol: letter.symbol ?? '' },
    issued: {
      place: content.place,
      day: issued?.day ?? null,
      month: issued?.month ?? null,
      year: issued?.year ?? today.year,
    },
    subject: subjectOf(letter),
    ...(content.addressee === '' ? {} : { addressees: content.addressee.split('\n') }),
    grounds: opening.grounds,
    body: [
      ...opening.blocks,
      ...content.items.map(({ text }, at) => ({
        kind: 'item' as const,
        mark: content.items.length === 1 ? '-' : `${at + 1}.`,
        text: at === content.items.length - 1 ? `${text}.` : `${text};`,
      })),
      ...content.closing.map((text) => ({ kind: 'paragraph' as const, text })),
    ],
    recipients: { list: content.recipients, archive: content.archive },
    signature: {
      authority: authorityOf(content.signature),
      ...(content.signature.stateOffice === null
        ? {}
        : { stateOffice: content.signature.stateOffice }),
      name: content.signature.name,
    },
  };
}

function subjectOf({ type_code: code, subject }: StoredLetter): OfficialDocument['subject'] {
  return code === ''
    ? { form: 'dispatch', about: subject }
    : { form: 'named', type: getDocumentType(code).vi, title: subject };
}

function authorityOf(block: SignatureBlock): SigningAuthority {
  const behalf = block.behalf === null ? {} : { behalf: block.behalf };
  switch (block.kind) {
    case 'head':
    case 'acting':
      return { kind: block.kind, office: block.office, ...behalf };
    case 'deputy':
      return { kind: 'deputy', of: block.of ?? '', office: block.office, ...behalf };
    case 'by-order':
    case 'authorised':
      return { kind: block.kind, of: block.of ?? '', office: block.office };
  }
}
