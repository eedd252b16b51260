import { z } from 'zod';
import { CaseStage } from '#domain/case/case-stage.ts';
import { EvidenceKind } from '#domain/evidence/evidence-item.ts';
import { ChartLink, ChartNode } from '#domain/evidence-chart/chart.ts';
import {
  ChartCertainty,
  ChartLinkKind,
  ChartNodeKind,
} from '#domain/evidence-chart/chart-kinds.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id } from '#platform/contract/fields.ts';
import { Purpose } from '#platform/contract/purpose.ts';

/** A thing as it stands on the chart: its mark in clear, its words only when they are opened. */
export const ChartNodeView = ChartNode.extend({
  mark: z.string(),
  accusedId: Id.nullable(),
  victimId: Id.nullable(),
  /** A charge was cancelled, a trial acquitted: shown as “person cleared”, the name opens no more here. */
  cleared: z.boolean(),
  place: z.object({ id: Id, name: z.string() }).nullable(),
  revision: z.number().int(),
});
export type ChartNodeView = z.infer<typeof ChartNodeView>;

export const ChartLinkView = ChartLink.extend({
  /** Mark of the evidence item, CC3. */
  evidence: z.string().nullable(),
  revision: z.number().int(),
});
export type ChartLinkView = z.infer<typeof ChartLinkView>;

export const ChartView = z.object({
  caseId: Id,
  code: z.string(),
  stage: CaseStage,
  nodes: z.array(ChartNodeView),
  links: z.array(ChartLinkView),
  /** Evidence items of the case on which a link may rest. */
  /** Items on which a link may rest; those that `gone` to another case with a merge or a split back old links only. */
  evidence: z.array(z.object({ id: Id, mark: z.string(), kind: EvidenceKind, gone: z.boolean() })),
  /** Accused and victims of the case that do not stand on the chart yet. */
  waiting: z.array(
    z.object({
      kind: z.enum(['person', 'victim']),
      id: Id,
      mark: z.string(),
      cleared: z.boolean(),
    }),
  ),
  mayDraw: z.boolean(),
  /** Handlers and heads may ask whether a recorded value is known anywhere. */
  mayAsk: z.boolean(),
  mayExportNames: z.boolean(),
});
export type ChartView = z.infer<typeof ChartView>;

export const getChart = endpoint({
  method: 'GET',
  path: '/cases/:id/chart',
  tag: 'evidence-chart',
  protectedRead: true,
  summary:
    'Sơ đồ chứng cứ của một vụ án, bằng mã; tên gọi mở riêng / The evidence chart of a case, in codes; words open apart',
  input: z.object({ id: Id }),
  output: ChartView,
});

const Label = z.object({ nodeId: Id, text: z.string() });

export const openChartLabels = endpoint({
  method: 'POST',
  path: '/cases/:id/chart/open',
  tag: 'evidence-chart',
  protectedRead: true,
  summary:
    'Mở tên gọi trên sơ đồ cho một mục đích; tên người mở riêng / Open the words of the chart for a purpose; names of people only when asked',
  input: z.object({ id: Id, purpose: Purpose, names: z.boolean().default(false) }),
  output: z.object({ labels: z.array(Label) }),
});

const Dates = { from: DateText.nullable().default(null), until: DateText.nullable().default(null) };
const Text = z.string().trim().min(1).max(200);

export const DrawNode = z.object({
  id: Id,
  kind: ChartNodeKind,
  /** What it is called; absent for an accused and for a victim, who stand there by mark and code. */
  label: Text.nullable().default(null),
  accusedId: Id.nullable().default(null),
  victimId: Id.nullable().default(null),
  placeId: Id.nullable().default(null),
  ...Dates,
});
export type DrawNode = z.infer<typeof DrawNode>;

export const drawNode = endpoint({
  method: 'POST',
  path: '/cases/:id/chart/nodes',
  tag: 'evidence-chart',
  summary:
    'Thêm một mục vào sơ đồ: người, nạn nhân theo mã, điện thoại, tài khoản … / Put a thing on the chart',
  input: DrawNode,
  output: z.object({ id: Id, mark: z.string() }),
});

export const changeNode = endpoint({
  method: 'PUT',
  path: '/cases/:id/chart/nodes/:nodeId',
  tag: 'evidence-chart',
  summary: 'Sửa một mục trên sơ đồ / Correct a thing on the chart',
  input: z.object({
    id: Id,
    nodeId: Id,
    revision: z.number().int(),
    /** Null keeps the words that stand. */
    label: Text.nullable().default(null),
    placeId: Id.nullable().default(null),
    ...Dates,
  }),
  output: Done,
});

export const removeNode = endpoint({
  method: 'POST',
  path: '/cases/:id/chart/nodes/:nodeId/remove',
  tag: 'evidence-chart',
  summary: 'Bỏ một mục và các liên hệ của nó khỏi sơ đồ / Take a thing and its links off the chart',
  input: z.object({ id: Id, nodeId: Id, revision: z.number().int() }),
  output: Done,
});

const LinkFacts = {
  kind: ChartLinkKind,
  evidenceId: Id.nullable().default(null),
  /** Left to the item's own kind where one is named. */
  source: EvidenceKind,
  certainty: ChartCertainty,
  ...Dates,
};

export const drawLink = endpoint({
  method: 'POST',
  path: '/cases/:id/chart/links',
  tag: 'evidence-chart',
  summary:
    'Nối hai mục bằng một liên hệ, dựa trên chứng cứ nào, ngày nào / Link two things, on which evidence, on which day',
  input: z.object({ id: Id, fromId: Id, toId: Id, ...LinkFacts }),
  output: z.object({ id: Id }),
});

export const changeLink = endpoint({
  method: 'PUT',
  path: '/cases/:id/chart/links/:linkId',
  tag: 'evidence-chart',
  summary: 'Sửa một liên hệ / Correct a link',
  input: z.object({ id: Id, linkId: Id, revision: z.number().int(), ...LinkFacts }),
  output: Done,
});

export const removeLink = endpoint({
  method: 'POST',
  path: '/cases/:id/chart/links/:linkId/remove',
  tag: 'evidence-chart',
  summary: 'Bỏ một liên hệ khỏi sơ đồ / Take a link off the chart',
  input: z.object({ id: Id, linkId: Id, revision: z.number().int() }),
  output: Done,
});

/** In which form a chart leaves the system. */
export const ChartForm = z.enum(['print', 'svg', 'png', 'json']);
export type ChartForm = z.infer<typeof ChartForm>;

export const exportChart = endpoint({
  method: 'POST',
  path: '/cases/:id/chart/export',
  tag: 'evidence-chart',
  protectedRead: true,
  summary:
    'Xuất sơ đồ bằng mã; kèm tên chỉ khi có quyền riêng và mục đích / Export the chart in codes; with names only by a right of its own and for a purpose',
  input: z.object({
    id: Id,
    form: ChartForm,
    withNames: z.boolean().default(false),
    purpose: Purpose,
  }),
  output: z.object({ exportedAt: z.string(), chart: ChartView, labels: z.array(Label) }),
});

export const askKnownOfCase = endpoint({
  method: 'POST',
  path: '/cases/:id/known-anywhere',
  tag: 'evidence-chart',
  summary:
    '“Đã có ở đâu chưa?” từ một giá trị đã ghi trong vụ án: luôn trả lời “đã gửi trực ban” / “Known anywhere?” for a value recorded in a case: always answered “sent to the duty group”',
  input: z.object({
    id: Id,
    /** A number or paper on the chart, or an accused. */
    nodeId: Id.optional(),
    accusedId: Id.optional(),
    purpose: z.enum(['investigate', 'danger-now', 'protect-victim']),
  }),
  output: z.object({ sent: z.literal(true), leftToday: z.number().int() }),
});
