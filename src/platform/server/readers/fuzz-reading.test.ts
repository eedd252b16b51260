import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '#platform/contract/problem.ts';
import { problemTable } from '#platform/contract/problem-table.ts';
import { makeDocx } from '../../../../tests/harness/make-zip.ts';
import { docxFromText, pdfFromText } from '../../../../tests/harness/sample-documents.ts';
import { answerJob } from './answer-job.ts';
import { readDocumentText } from './read-document-text.ts';

const plan = 'KẾ HOẠCH\nI. NHIỆM VỤ\n- Công an tỉnh chủ trì.\n1\tTruyền thông\tSở Y tế\n'.repeat(9);
const originals: Uint8Array[] = [];

beforeAll(async () => {
  const text = Buffer.from(plan);
  const old = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plan, 'utf16le')]);
  originals.push(await docxFromText(plan), text, old, await pdfFromText(plan));
});

describe('damaged files', () => {
  it('read or refuse with a known code, whatever bytes changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2), damage(), async (which, hits) => {
        const reply = await answerJob({ kind: 'text', bytes: spoil(originals[which], hits) });
        expect(reply.outcome === 'read' || reply.code in problemTable).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('read or refuse with a known code, whatever the XML inside says', async () => {
    await fc.assert(
      fc.asyncProperty(damage(), damage(), async (inBody, inLists) => {
        const numbering = spoil(Buffer.from(lists), inLists).toString();
        const bytes = makeDocx(spoil(Buffer.from(body), inBody).toString(), { numbering });
        const reply = await answerJob({ kind: 'text', bytes });
        expect(reply.outcome === 'read' || reply.code in problemTable).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never take the server down, PDF and worker included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(3), damage(), async (which, hits) => {
        const outcome = await readDocumentText(spoil(originals[which], hits), { fileName: 'a' })
          .then(() => 'read')
          .catch((error: unknown) => (error instanceof Refusal ? 'refused' : error));
        expect(['read', 'refused']).toContain(outcome);
      }),
      { numRuns: 12 },
    );
  });

  it('are not taken for tables', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2), damage(), async (which, hits) => {
        const bytes = spoil(originals[which], hits);
        const tableKind = which === 0 ? 'xlsx' : 'csv';
        const reply = await answerJob({ kind: 'table', bytes, tableKind });
        expect(reply.outcome === 'read' || reply.code in problemTable).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

const body =
  '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t><w:tab/></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>';
const lists =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

interface Hit {
  /** Where, as a share of the file. */
  place: number;
  kind: 'change' | 'cut' | 'repeat' | 'end';
  byte: number;
}

function damage(): fc.Arbitrary<Hit[]> {
  return fc.array(
    fc.record({
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      kind: fc.constantFrom('change', 'change', 'change', 'cut', 'repeat', 'end'),
      byte: fc.nat(255),
    }),
    { minLength: 1, maxLength: 12 },
  );
}

function spoil(original: Uint8Array | undefined, hits: Hit[]): Buffer {
  let bytes = Buffer.from(original ?? []);
  for (const { place, kind, byte } of hits) {
    const at = Math.floor(place * Math.max(bytes.length - 1, 0));
    if (kind === 'change' && bytes.length > 0) {
      bytes[at] = byte;
    } else if (kind === 'cut') {
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + byte)]);
    } else if (kind === 'repeat') {
      bytes = Buffer.concat([bytes.subarray(0, at + byte), bytes.subarray(at)]);
    } else if (kind === 'end' && byte < 40) {
      bytes = bytes.subarray(0, at);
    }
  }
  return bytes;
}
