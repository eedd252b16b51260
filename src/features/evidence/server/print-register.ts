import { proceduralBlockOf, proceduralLetterhead } from '#domain/document/procedural-signature.ts';
import { markOfItem } from '#domain/evidence/evidence-item.ts';
import { contentOf, getStoredCase } from '#features/cases/server/index.ts';
import { getIssuingBody } from '#features/documents/server/index.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { withOpenRecord } from '#platform/server/confidential/open-fields.ts';
import { type OfficialDocument, renderDocx } from '#platform/server/documents/official-document.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import type { printEvidenceRegister } from '../contract.ts';
import { readWords } from './evidence-words.ts';
import { KIND_NAMES, PLACE_NAMES, STATE_NAMES } from './register-words.ts';

type Input = ParsedInputOf<typeof printEvidenceRegister>;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TITLE = 'Chứng cứ, tài liệu, đồ vật của vụ án';

/** The register on paper: its words only where content is kept, opened for the stated purpose. */
export async function printRegister(context: RequestContext, input: Input): Promise<FileAnswer> {
  const stored = await getStoredCase(context, input.id);
  const items = await context.tx
    .selectFrom('evidence_item')
    .selectAll()
    .where('case_id', '=', input.id)
    .orderBy('ordinal')
    .execute();
  const words = await wordsOf(context, input);
  const issuer = await getIssuingBody(context, context.actor.agencyId);
  const block = proceduralBlockOf(issuer.kind, null);
  const document: OfficialDocument = {
    family: issuer.family,
    letterhead: proceduralLetterhead(issuer),
    number: { value: null, symbol: `BK-${issuer.symbol}` },
    issued: { place: issuer.place, day: null, month: null, year: context.today.year },
    subject: { form: 'named', type: 'BẢNG KÊ', title: `${TITLE} ${stored.row.code}` },
    body: [
      { kind: 'paragraph', text: `Tổng số: ${items.length} mục.` },
      { kind: 'table', columns: COLUMNS, rows: items.map((item) => lineOf(item, words)) },
    ],
    recipients: { list: ['Hồ sơ vụ án'], archive: 'VT' },
    signature: {
      authority:
        block.kind === 'head' || block.kind === 'acting'
          ? { kind: block.kind, office: block.office }
          : { kind: block.kind, of: block.of ?? '', office: block.office },
      name: null,
    },
  };
  return {
    fileName: `Bảng kê chứng cứ ${stored.row.code}.docx`,
    contentType: DOCX,
    body: await renderDocx(document),
  };
}

const COLUMNS = [
  { title: 'Số', width: 8, align: 'centre' as const },
  { title: 'Loại, mô tả', width: 38 },
  { title: 'Số lượng', width: 9, align: 'centre' as const },
  { title: 'Ngày nhận', width: 15 },
  { title: 'Niêm phong', width: 14 },
  { title: 'Tình trạng, nơi bảo quản', width: 16 },
];

type Item = {
  id: string;
  ordinal: number;
  kind: keyof typeof KIND_NAMES;
  quantity: number;
  received_at: Date;
  seal_number: string | null;
  state: keyof typeof STATE_NAMES;
  kept: keyof typeof PLACE_NAMES;
};
type WordsById = Map<string, ReturnType<typeof readWords>>;

function lineOf(item: Item, words: WordsById): string[] {
  const said = words.get(item.id);
  const about = [
    KIND_NAMES[item.kind],
    said?.description ?? '',
    said === undefined || said.receivedFrom === '' ? '' : `Nhận từ: ${said.receivedFrom}`,
  ];
  return [
    markOfItem(item.ordinal),
    about.filter((one) => one !== '').join('. '),
    String(item.quantity),
    item.received_at.toLocaleDateString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' }),
    item.seal_number ?? '',
    `${STATE_NAMES[item.state]}, ${PLACE_NAMES[item.kept]}`,
  ];
}

async function wordsOf(context: RequestContext, input: Input): Promise<WordsById> {
  const rows =
    (await contentOf(context)) === 'full'
      ? await context.tx
          .selectFrom('evidence_words')
          .selectAll()
          .where('case_id', '=', input.id)
          .execute()
      : [];
  if (rows.length === 0) {
    await context.audit({
      action: 'evidence.printed',
      recordKind: 'case',
      recordId: input.id,
      purpose: input.purpose,
    });
    return new Map();
  }
  const opened = await withOpenRecord(
    context,
    {
      record: { kind: 'case', id: input.id },
      fieldClass: 'case-content',
      purpose: input.purpose,
      fields: ['evidence-register'],
    },
    (key) => new Map(rows.map((row) => [row.id, readWords(key, input.id, row)])),
  );
  return opened.state === 'open' ? opened.values : new Map();
}
