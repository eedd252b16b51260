import { z } from 'zod';
import { PlanReading, Span } from '#domain/plan-reading/plan-reading.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Id } from '#platform/contract/fields.ts';

/** A confirmed item and the words of the source that it came from. */
export const SourceItemView = z.object({
  /** The task that stands for it; null for the others. */
  taskId: Id.nullable(),
  text: z.string(),
  span: Span,
});
export type SourceItemView = z.infer<typeof SourceItemView>;

export const getPlanSource = endpoint({
  method: 'GET',
  path: '/plans/:id/source',
  tag: 'plans',
  summary:
    'Văn bản gốc với các chỗ đã thành nhiệm vụ, chỉ tiêu, báo cáo / The source text and what became of it',
  input: z.object({ id: Id }),
  output: z.object({
    sourceText: z.string(),
    sections: z.array(PlanReading.shape.sections.element),
    items: z.array(SourceItemView),
  }),
});

export const listPlanFilters = endpoint({
  method: 'GET',
  path: '/plan-filters',
  tag: 'plans',
  summary: 'Các cơ quan ban hành và các năm có kế hoạch / Issuers and years that have plans',
  input: z.object({}),
  output: z.object({
    issuers: z.array(z.object({ id: Id, name: z.string(), plans: z.number().int() })),
    years: z.array(z.number().int()),
  }),
});
