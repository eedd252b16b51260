import type { PlanDocument } from '#domain/plan-reading/plan-reading.ts';
import { readPlan } from '#domain/plan-reading/read-plan.ts';
import { foldWords } from '#domain/text/fold-text.ts';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { readDocumentText } from '#platform/server/readers/read-document-text.ts';
import type { readHeader } from '../contract.ts';
import { requireRegistering } from './register-by-hand.ts';

/** Below this the reader itself is not sure of a field. */
const SURE = 0.6;

/** Reads the header of a file so that a person finds the fields filled in; nothing is stored. */
export async function readFileHeader(
  context: RequestContext,
): Promise<OutputOf<typeof readHeader>> {
  await requireRegistering(context);
  for await (const upload of context.uploads) {
    const { text } = await readDocumentText(upload.stream, { fileName: upload.fileName });
    const { document, recipients } = readPlan(text);
    return {
      fields: {
        ...fieldsOf(document),
        issuerAgencyId: await findIssuer(context, document.issuer),
        recipients,
      },
      unsure: Object.entries(document.confidence)
        .filter(([, confidence]) => confidence < SURE)
        .map(([field]) => field),
    };
  }
  throw new Refusal('file.empty');
}

function fieldsOf(document: PlanDocument) {
  return {
    ...(document.type === null ? {} : { type: document.type }),
    number: document.number,
    issuedOn: document.date,
    issuedAtPlace: document.place,
    issuer: document.issuer,
    ...(document.title === null ? {} : { subject: document.title }),
    signer: document.signer,
    cites: [...new Set(document.citedDocuments)],
  };
}

async function findIssuer(context: RequestContext, written: string | null): Promise<string | null> {
  if (written === null) {
    return null;
  }
  const agencies = await context.tx.selectFrom('agency').select(['id', 'name']).execute();
  const words = foldWords(written);
  return agencies.find((agency) => foldWords(agency.name) === words)?.id ?? null;
}
