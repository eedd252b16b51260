import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id } from '#platform/contract/fields.ts';
import { Named } from './way.ts';

/** The letter an addressee gets, as the domain decides it by the relation. */
export const LetterForm = z.enum(['urging-dispatch', 'cooperation-dispatch', 'party-letter']);
export type LetterForm = z.infer<typeof LetterForm>;

/** One letter that could be written now: what one addressee still owes under one plan. */
export const UrgableRow = z.object({
  plan: z.object({ id: Id, number: z.string().nullable(), title: z.string() }),
  agency: Named,
  form: LetterForm,
  issuer: Named,
  tasks: z.number().int(),
  reports: z.number().int(),
  ownPlans: z.number().int(),
  oldestDueOn: DateText,
  /** A letter that is already being prepared for it. */
  letterId: Id.nullable(),
});
export type UrgableRow = z.infer<typeof UrgableRow>;

/** Which of them: of one plan, to one agency, in one form. */
const UrgingFilters = {
  planId: Id.optional(),
  agencyId: Id.optional(),
  form: LetterForm.optional(),
};

export const listUrgable = endpoint({
  method: 'GET',
  path: '/urging',
  tag: 'documents',
  summary:
    'Cơ quan nào còn nội dung quá hạn, theo kế hoạch / Which agencies have something overdue, by plan',
  input: z.object(UrgingFilters),
  output: z.object({ rows: z.array(UrgableRow) }),
});

export const draftLetters = endpoint({
  method: 'POST',
  path: '/urging',
  tag: 'documents',
  summary:
    'Soạn công văn đôn đốc hoặc đề nghị phối hợp từ nội dung quá hạn / Draft the letters from what is overdue',
  input: z.object({
    /** The chosen ones. */
    letters: z
      .array(z.object({ planId: Id, agencyId: Id, form: LetterForm }))
      .max(2000)
      .default([]),
    /** Instead: all that have something overdue and no letter open, within the filters given. */
    all: z.boolean().default(false),
    ...UrgingFilters,
    answerBy: DateText.optional(),
  }),
  output: z.object({
    drafted: z.array(z.object({ id: Id, agencyId: Id, planId: Id })),
    alreadyOpen: z.number().int(),
    /** Chosen, but nothing is overdue any more. */
    settled: z.number().int(),
  }),
});
