import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { PlanCorrectionView } from './correction.ts';

const AgencyRef = z.object({ id: Id, name: z.string() });

export const PlanRow = z.object({
  id: Id,
  number: z.string().nullable(),
  title: z.string(),
  issuer: AgencyRef,
  issuedOn: DateText.nullable(),
  state: z.enum(['in-force', 'history', 'withdrawn']),
  periodFrom: DateText,
  periodTo: DateText,
  tasks: z.number().int(),
  progress: z.number().int(),
});
export type PlanRow = z.infer<typeof PlanRow>;

export const listPlans = endpoint({
  method: 'GET',
  path: '/plans',
  tag: 'plans',
  summary: 'Các kế hoạch / Plans',
  input: z.object({
    ...PageInput,
    state: z.enum(['in-force', 'history', 'withdrawn']).optional(),
    year: z.coerce.number().int().optional(),
    issuerId: Id.optional(),
  }),
  output: pageOf(PlanRow),
});

export const TargetView = z.object({
  id: Id,
  path: z.string(),
  quote: z.string(),
  op: z.string(),
  value: z.number(),
  unit: z.string(),
  ofTotal: z.number().nullable(),
});

export const DutyView = z.object({
  id: Id,
  path: z.string(),
  kind: z.string(),
  due: z.array(z.string()),
  to: z.string(),
  via: z.string().nullable(),
  by: z.string(),
  assumed: z.boolean(),
});

/** One addressee's card: received or not, own plan issued, late or missing. */
export const CardView = z.object({
  agency: AgencyRef,
  state: z.enum(['waiting', 'received', 'received-by-silence']),
  receivedAt: z.string().nullable(),
  ownPlan: z.enum(['not-asked', 'issued', 'issued-late', 'waiting', 'missing']),
  ownPlanId: Id.nullable(),
  ownPlanDueOn: DateText.nullable(),
  ownPlanIssuedOn: DateText.nullable(),
  /** Since when the corrected plan does not name the agency any more. */
  withdrawnOn: DateText.nullable(),
});
export type CardView = z.infer<typeof CardView>;

export const PlanView = z.object({
  id: Id,
  documentId: Id,
  revision: z.number().int(),
  number: z.string().nullable(),
  type: z.string(),
  title: z.string(),
  issuer: AgencyRef,
  /** The successor that administers it now; null while its issuer does. */
  keptBy: AgencyRef.nullable(),
  issuedOn: DateText.nullable(),
  signer: z.string().nullable(),
  state: z.enum(['in-force', 'history', 'withdrawn']),
  mapped: z.boolean(),
  periodFrom: DateText,
  periodTo: DateText,
  ownPlanDueOn: DateText.nullable(),
  parent: z.object({ id: Id, title: z.string(), number: z.string().nullable() }).nullable(),
  children: z.array(
    z.object({ id: Id, title: z.string(), number: z.string().nullable(), issuer: AgencyRef }),
  ),
  sections: z.array(z.object({ path: z.string(), heading: z.string() })),
  targets: z.array(TargetView),
  duties: z.array(DutyView),
  recipients: z.array(z.string()),
  /** Corrections made of it, newest first. */
  corrections: z.array(PlanCorrectionView),
  myCard: CardView.nullable(),
  nodeId: Id,
  /** The node of the programme tree above it. */
  parentNode: z.object({ id: Id, name: z.string() }).nullable(),
  taskCounts: z.object({
    all: z.number().int(),
    done: z.number().int(),
    overdue: z.number().int(),
    progress: z.number().int(),
  }),
  cardCounts: z.object({
    all: z.number().int(),
    received: z.number().int(),
    bySilence: z.number().int(),
    issued: z.number().int(),
    missing: z.number().int(),
  }),
  mayConfirm: z.boolean(),
});
export type PlanView = z.infer<typeof PlanView>;

export const getPlan = endpoint({
  method: 'GET',
  path: '/plans/:id',
  tag: 'plans',
  summary: 'Một kế hoạch / One plan',
  input: z.object({ id: Id }),
  output: PlanView,
});

export const listCards = endpoint({
  method: 'GET',
  path: '/plans/:id/cards',
  tag: 'plans',
  summary:
    'Ai đã nhận, ai đã ban hành kế hoạch riêng / Who has received it and issued a plan of its own',
  input: z.object({ id: Id, ...PageInput }),
  output: pageOf(CardView),
});

export const receiveCard = endpoint({
  method: 'POST',
  path: '/plans/:id/receive',
  tag: 'plans',
  summary: 'Nhận kế hoạch cho cơ quan mình / Receive the plan for one’s agency',
  input: z.object({ id: Id }),
  output: Done,
});

export const TreeNode = z.object({
  id: Id,
  parentId: Id.nullable(),
  kind: z.enum(['programme', 'project', 'sub-project', 'plan']),
  name: z.string(),
  lead: AgencyRef.nullable(),
  startsOn: DateText.nullable(),
  endsOn: DateText.nullable(),
  planId: Id.nullable(),
  tasks: z.number().int(),
  done: z.number().int(),
  overdue: z.number().int(),
  progress: z.number().int(),
});
export type TreeNode = z.infer<typeof TreeNode>;

export const getProgrammeTree = endpoint({
  method: 'GET',
  path: '/programme',
  tag: 'plans',
  summary: 'Cây chương trình, đề án, tiểu đề án, kế hoạch / The programme tree',
  input: z.object({}),
  output: z.object({ nodes: z.array(TreeNode) }),
});

export const addProgrammeNode = endpoint({
  method: 'POST',
  path: '/programme',
  tag: 'plans',
  summary: 'Thêm chương trình, đề án, tiểu đề án / Add a programme, project or sub-project',
  input: z.object({
    parentId: Id.nullable(),
    kind: z.enum(['programme', 'project', 'sub-project']),
    name: z.string().trim().min(1).max(500),
    leadAgencyId: Id.nullable(),
    startsOn: DateText.nullable(),
    endsOn: DateText.nullable(),
  }),
  output: z.object({ id: Id }),
});

export const movePlan = endpoint({
  method: 'POST',
  path: '/plans/:id/place',
  tag: 'plans',
  summary:
    'Đặt kế hoạch vào cây chương trình, dưới kế hoạch cấp trên / Place a plan in the tree and under its parent',
  input: z.object({ id: Id, parentNodeId: Id.nullable(), parentPlanId: Id.nullable() }),
  output: Done,
});

const TaskName = z.object({ id: Id, title: z.string() });

/** A task of the plan above, with the tasks here that cover it or may do so, the likest first. */
export const CoveredTask = TaskName.extend({
  matches: z.array(
    z.object({
      id: Id,
      task: TaskName,
      score: z.number(),
      state: z.enum(['proposed', 'confirmed', 'rejected']),
    }),
  ),
});
export type CoveredTask = z.infer<typeof CoveredTask>;

export const listCovers = endpoint({
  method: 'GET',
  path: '/plans/:id/covers',
  tag: 'plans',
  summary:
    'Nhiệm vụ nào của kế hoạch cấp trên đã có trong kế hoạch này / Which parent tasks this plan covers',
  input: z.object({ id: Id }),
  output: z.object({
    /** Tasks of the plan above that name this plan’s issuer or have a match here, as they stand there. */
    tasks: z.array(CoveredTask),
    /** Tasks of this plan, to choose from. */
    own: z.array(TaskName),
  }),
});

export const addCover = endpoint({
  method: 'POST',
  path: '/plans/:id/covers',
  tag: 'plans',
  summary:
    'Nối một nhiệm vụ của cấp trên với nhiệm vụ của kế hoạch này / Link a parent task to one of this plan',
  input: z.object({ id: Id, parentTaskId: Id, childTaskId: Id }),
  output: Done,
});

export const decideCover = endpoint({
  method: 'POST',
  path: '/plans/:id/covers/:coverId',
  tag: 'plans',
  summary: 'Đồng ý hoặc bỏ một đề xuất khớp / Decide on a proposed match',
  input: z.object({ id: Id, coverId: Id, state: z.enum(['confirmed', 'rejected']) }),
  output: Done,
});
