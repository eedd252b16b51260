import { Temporal } from 'temporal-polyfill';
import { isAbsentNow, listAbsences } from '#domain/case/absence.ts';
import { ordinalName } from '#domain/case/accused.ts';
import { CasePaperForm, PAPER_NAMES } from '#domain/case/case-paper.ts';
import { mayReadAccusedName } from '#domain/case/case-permissions.ts';
import {
  type Approval,
  type PersonOfPaper,
  titleOfPaper,
  writeCasePaper,
} from '#domain/case/paper-words.ts';
import { proceduralBlockOf, proceduralLetterhead } from '#domain/document/procedural-signature.ts';
import { getIssuingBody } from '#features/documents/server/index.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import {
  type OfficialDocument,
  renderDocx,
  type SigningAuthority,
} from '#platform/server/documents/official-document.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import type { downloadCasePaper } from '../contract.ts';
import { contentOf, openName } from './accused-names.ts';
import { openWords } from './case-papers.ts';
import { getStoredCase, type StoredCase } from './case-store.ts';
import { listSignersFor, officeOfPaper } from './paper-signers.ts';
import { getPaper, type StoredPaper } from './paper-store.ts';
import { listCharges } from './reclassify-case.ts';
import { accessOf } from './record-acts.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Input = ParsedInputOf<typeof downloadCasePaper>;

/** The paper as a Word file by decree 30; number and day stay blank until the clerk gives them. */
export async function sendPaperDocx(context: RequestContext, input: Input): Promise<FileAnswer> {
  const paper = await getPaper(context, input.id);
  const stored = await getStoredCase(context, paper.case_id);
  const form = CasePaperForm.parse(paper.form);
  const added = await openWords(context, paper, input);
  const words = writeCasePaper(form, await factsOf(context, stored, paper, input));
  const { type, vi: name } = PAPER_NAMES[form];
  const official: OfficialDocument = {
    ...(await frameOf(context, stored, paper)),
    number: { value: paper.document_number, symbol: paper.symbol },
    subject: { form: 'named', type, title: titleOfPaper(form, stored.row.code) },
    grounds: words.grounds,
    body: [
      ...OPERATIVE.filter((one) => one.type === type).map(({ label }) => ({
        kind: 'part' as const,
        label,
        title: '',
      })),
      ...[...words.paragraphs, ...added].map((text) => ({ kind: 'paragraph' as const, text })),
    ],
    recipients: { list: words.recipients, archive: 'VT' },
  };
  return { fileName: `${name}.docx`, contentType: DOCX, body: await renderDocx(official) };
}

/** The line after the legal bases of what orders something. */
const OPERATIVE = [
  { type: 'QUYẾT ĐỊNH', label: 'QUYẾT ĐỊNH:' },
  { type: 'LỆNH', label: 'RA LỆNH:' },
];

/** Letterhead, place and day, and the signature in the office that the procedure code gives the signer. */
async function frameOf(context: RequestContext, stored: StoredCase, paper: StoredPaper) {
  const issuer = await getIssuingBody(context, paper.owner_agency_id);
  const office = officeOfPaper(stored, {
    form: CasePaperForm.parse(paper.form),
    eventId: paper.event_id,
  });
  const signers = await listSignersFor(context, issuer.id, office);
  const signer = signers.find((one) => one.postId === paper.signer_post_id) ?? null;
  const block = proceduralBlockOf(issuer.kind, signer, office);
  const issued = paper.issued_on === null ? null : Temporal.PlainDate.from(paper.issued_on);
  return {
    family: issuer.family,
    letterhead: proceduralLetterhead(issuer),
    issued: {
      place: issuer.place,
      day: issued?.day ?? null,
      month: issued?.month ?? null,
      year: issued?.year ?? context.today.year,
    },
    signature: { authority: signingOf(block), name: block.name },
  };
}

/** In which capacity a post signs, and in whose name where it is a panel's. */
export function signingOf(block: ReturnType<typeof proceduralBlockOf>): SigningAuthority {
  const behalf = block.behalf === null ? {} : { behalf: block.behalf };
  switch (block.kind) {
    case 'head':
    case 'acting':
      return { kind: block.kind, office: block.office, ...behalf };
    case 'deputy':
      return { kind: 'deputy', of: block.of ?? '', office: block.office, ...behalf };
    default:
      return { kind: block.kind, of: block.of ?? '', office: block.office };
  }
}

async function factsOf(
  context: RequestContext,
  stored: StoredCase,
  paper: StoredPaper,
  input: Input,
) {
  const charges = await listCharges(context, paper.case_id);
  const event = eventOf(stored, paper);
  return {
    code: stored.row.code,
    body: paper.body,
    person: await personOf(context, stored, paper, input),
    charges: charges.filter((one) => one.accusedId === paper.accused_id),
    event,
    approval: event === null ? null : await findApproval(context, stored, event.id),
    absent: await listAbsentMarks(context, stored),
  };
}

/** The act that a paper puts into words; of an answer, the order or decision that it answers. */
function eventOf(stored: StoredCase, paper: StoredPaper) {
  const event = stored.events.find((one) => one.id === paper.event_id) ?? null;
  const answered = event?.kind === 'measure-answered' ? event.params.of : null;
  return stored.events.find((one) => one.id === answered) ?? event;
}

/** The accused by ordinal; by name only where it was asked for and its reader may open it. */
async function personOf(
  context: RequestContext,
  stored: StoredCase,
  paper: StoredPaper,
  input: Input,
): Promise<PersonOfPaper | null> {
  if (paper.accused_id === null) {
    return null;
  }
  const accused = await context.tx
    .selectFrom('accused as a')
    .leftJoin('accused_name as n', 'n.id', 'a.id')
    .select(['a.id', 'a.ordinal', 'a.outcome', 'n.id as name_id'])
    .where('a.id', '=', paper.accused_id)
    .executeTakeFirst();
  if (accused === undefined) {
    return null;
  }
  const content = await contentOf(context);
  const may = mayReadAccusedName(
    context.actor,
    accessOf(context, stored),
    content,
    accused.outcome,
  ).allowed;
  const name =
    input.named && may && accused.name_id !== null
      ? await openName(context, {
          id: stored.row.id,
          accusedId: accused.id,
          purpose: input.purpose,
        })
      : null;
  return { mark: ordinalName(accused.ordinal), name: name?.fullName ?? null };
}

/** The numbered decision of the procuracy by which a measure was approved. */
async function findApproval(
  context: RequestContext,
  stored: StoredCase,
  eventId: string,
): Promise<Approval | null> {
  const answers = [...stored.past, ...stored.events]
    .filter((event) => event.kind === 'measure-answered' && event.params.of === eventId)
    .map((event) => event.id);
  const row = await context.tx
    .selectFrom('case_paper as p')
    .innerJoin('agency as g', 'g.id', 'p.owner_agency_id')
    .select(['p.document_number', 'p.symbol', 'p.issued_on', 'g.name'])
    .where('p.event_id', 'in', [eventId, ...answers])
    .where('p.form', '=', 'measure-approval')
    .where('p.state', '=', 'issued')
    .executeTakeFirst();
  return row === undefined || row.issued_on === null
    ? null
    : {
        number: `${String(row.document_number).padStart(2, '0')}/${row.symbol}`,
        on: Temporal.PlainDate.from(row.issued_on),
        issuer: row.name,
      };
}

async function listAbsentMarks(context: RequestContext, stored: StoredCase): Promise<string[]> {
  const absences = listAbsences([...stored.past, ...stored.events]);
  const rows = await context.tx
    .selectFrom('accused')
    .select(['id', 'ordinal'])
    .where('case_id', '=', stored.row.id)
    .where('outcome', 'is', null)
    .orderBy('ordinal')
    .execute();
  return rows
    .filter((row) =>
      isAbsentNow(
        absences,
        row.id,
        rows.map(({ id }) => id),
      ),
    )
    .map((row) => ordinalName(row.ordinal));
}
