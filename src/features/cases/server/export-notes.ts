import type { CaseStage } from '#domain/case/case-stage.ts';
import type { LegalMatter } from '#domain/case/legal-note.ts';
import { composeSymbol } from '#domain/document/document-types.ts';
import { parentOnLetterhead } from '#domain/document/letterhead.ts';
import { blockOf } from '#domain/document/signature-block.ts';
import { getIssuingBody } from '#features/documents/server/index.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { type OfficialDocument, renderDocx } from '#platform/server/documents/official-document.ts';
import { writeSpreadsheet } from '#platform/server/documents/spreadsheet.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import type { exportSharedNotes } from '../contract.ts';
import { listShared } from './legal-notes.ts';
import { signingOf } from './paper-docx.ts';

type Input = ParsedInputOf<typeof exportSharedNotes>;
type Notes = Awaited<ReturnType<typeof listShared>>['rows'];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const MATTERS: Record<LegalMatter, string> = {
  'offence-elements': 'Dấu hiệu cấu thành tội phạm',
  'paragraph-facts': 'Tình tiết định khung',
  'evidence-abroad': 'Chứng cứ ở nước ngoài',
  'victim-identification': 'Xác định nạn nhân',
  competence: 'Thẩm quyền',
  'time-limits': 'Thời hạn',
  'minor-procedure': 'Thủ tục với người dưới 18 tuổi',
  'other-matter': 'Vấn đề khác',
};

const STAGES: Record<CaseStage, string> = {
  investigation: 'Điều tra',
  concluded: 'Điều tra',
  prosecution: 'Truy tố',
  indicted: 'Truy tố',
  trial: 'Xét xử',
  judged: 'Xét xử',
  appeal: 'Phúc thẩm',
  'in-force': 'Đã có hiệu lực',
  ended: 'Đã kết thúc',
};

/** The difficulties that were shared, as a workbook or as a report to send upward: no case, no name. */
export async function exportShared(context: RequestContext, input: Input): Promise<FileAnswer> {
  const { rows } = await listShared(context, input);
  await context.audit({ action: 'case.notes-exported', recordKind: 'case' });
  const name = `Vướng mắc pháp luật ${input.from} ${input.to}`;
  return input.format === 'docx'
    ? { fileName: `${name}.docx`, contentType: DOCX, body: await asReport(context, input, rows) }
    : { fileName: `${name}.xlsx`, contentType: XLSX, body: await asWorkbook(rows) };
}

async function asWorkbook(rows: Notes): Promise<Buffer> {
  return await writeSpreadsheet([
    {
      name: 'Vướng mắc',
      columns: [
        { title: 'Ngày' },
        { title: 'Lĩnh vực', width: 26 },
        { title: 'Điều khoản', width: 30 },
        { title: 'Giai đoạn' },
        { title: 'Vướng mắc', width: 80 },
      ],
      rows: rows.map((row) => [
        vnDay(row.sharedOn),
        MATTERS[row.matter],
        row.provision,
        stageOf(row.stage),
        row.text,
      ]),
    },
  ]);
}

/** A report by decree 30; number, day and signature stay blank until it is issued. */
async function asReport(context: RequestContext, input: Input, rows: Notes): Promise<Buffer> {
  const issuer = await getIssuingBody(context, context.actor.agencyId);
  const parent = parentOnLetterhead(issuer.kind, issuer.parent);
  const report: OfficialDocument = {
    family: issuer.family,
    letterhead: { ...(parent === null ? {} : { parent }), issuer: issuer.name },
    number: { value: null, symbol: composeSymbol('BC', issuer, '') },
    issued: { place: issuer.place, day: null, month: null, year: context.today.year },
    subject: {
      form: 'named',
      type: 'BÁO CÁO',
      title: 'Khó khăn, vướng mắc khi áp dụng pháp luật về phòng, chống mua bán người',
    },
    body: [
      {
        kind: 'paragraph',
        text: `Từ ngày ${vnDay(input.from)} đến ngày ${vnDay(input.to)} có ${rows.length} khó khăn, vướng mắc được chia sẻ:`,
      },
      {
        kind: 'table',
        columns: [
          { title: 'STT', width: 8, align: 'centre' },
          { title: 'Lĩnh vực, điều khoản', width: 30 },
          { title: 'Giai đoạn', width: 16 },
          { title: 'Khó khăn, vướng mắc', width: 46 },
        ],
        rows: rows.map((row, at) => [
          String(at + 1),
          `${MATTERS[row.matter]}. ${row.provision}`,
          stageOf(row.stage),
          row.text,
        ]),
      },
    ],
    recipients: { list: ['Cơ quan cấp trên', 'Ban Chỉ đạo'], archive: 'VT' },
    signature: { authority: signingOf(blockOf(issuer.kind, null)), name: null },
  };
  return await renderDocx(report);
}

function stageOf(stage: string): string {
  return STAGES[stage as CaseStage] ?? stage;
}

function vnDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}
