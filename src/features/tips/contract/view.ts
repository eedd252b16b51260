import { z } from 'zod';
import { OutgoingAct, OutgoingState } from '#domain/document/outgoing.ts';
import { TipAct } from '#domain/tip/tip-acts.ts';
import { TipForm } from '#domain/tip/tip-form.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';
import { PostRef } from '#platform/contract/post-ref.ts';
import { Purpose } from '#platform/contract/purpose.ts';
import { AgencyRef, ClockMark, TipFacts, TipRow, WayOn } from './shared.ts';

/** One event of the chain as the page shows it: dates, posts, codes and numbers. */
export const TipEventView = z.object({
  id: Id,
  /** `receive`, an act, or what linking did. */
  kind: z.string(),
  at: InstantText,
  by: PostRef.nullable(),
  decidedBy: PostRef.nullable(),
  paperId: Id.nullable(),
  /** Codes, dates, numbers; agencies by name. */
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** A clock with everything that may be asked about it. */
export const TipClock = ClockMark.extend({
  state: z.enum(['running', 'met', 'missed', 'stopped']),
  startedAt: InstantText,
  nominalOn: DateText,
  doneAt: InstantText.nullable(),
  /** Missed, and never done: the duty fell away at `doneAt`. */
  lapsed: z.boolean(),
  extensionsUsed: z.number().int(),
  extensionsLeft: z.number().int(),
  holder: z.object({ vi: z.string(), en: z.string() }),
  cites: z.array(z.string()),
  reasons: z.array(z.object({ vi: z.string(), en: z.string() })),
});
export type TipClock = z.infer<typeof TipClock>;

export const TipPaperRow = z.object({
  id: Id,
  tipId: Id,
  form: TipForm,
  name: z.object({ vi: z.string(), en: z.string() }),
  state: OutgoingState,
  number: z.string().nullable(),
  issuedOn: DateText.nullable(),
  issuer: AgencyRef,
  decidedBy: PostRef.nullable(),
  signedFile: z.object({ id: Id, name: z.string(), sha256: z.string() }).nullable(),
  createdAt: InstantText,
  revision: z.number().int(),
  acts: z.array(
    z.object({ act: OutgoingAct, allowed: z.boolean(), reason: z.string().nullable() }),
  ),
});
export type TipPaperRow = z.infer<typeof TipPaperRow>;

/** A denounced person on the page: an ordinal until the name is opened; closed names say so. */
export const DenouncedRow = z.object({
  id: Id,
  ordinal: z.number().int(),
  standing: z.enum(['named-in-tip', 'name-closed', 'name-erased']),
  closedOn: DateText.nullable(),
  /** False where this post may no longer open the name. */
  mayOpen: z.boolean(),
});
export type DenouncedRow = z.infer<typeof DenouncedRow>;

export const TipView = TipRow.extend({
  revision: z.number().int(),
  facts: TipFacts,
  place: z.object({ id: Id, name: z.string() }).nullable(),
  recordedBy: PostRef.nullable(),
  events: z.array(TipEventView),
  clocks: z.array(TipClock),
  papers: z.array(TipPaperRow),
  files: z.array(
    z.object({
      id: Id,
      name: z.string(),
      mediaType: z.string(),
      size: z.number(),
      sha256: z.string(),
    }),
  ),
  denounced: z.array(DenouncedRow),
  /** Matchable values by kind and id: the values themselves are opened apart. */
  values: z.array(z.object({ id: Id, kind: z.string(), ofPerson: Id.nullable() })),
  links: z.array(
    z.object({
      tipId: Id,
      code: z.string(),
      relation: z.enum(['linked', 'merged-here', 'merged-into', 'split-off', 'split-from']),
      since: InstantText,
    }),
  ),
  referral: z
    .object({
      reference: z.string(),
      passedOnAt: InstantText,
      acknowledgedAt: InstantText.nullable(),
      answeredAt: InstantText.nullable(),
    })
    .nullable(),
  procurators: z.array(PostRef),
  /** Duties to notify whose last day has passed, by rule. */
  missed: z.array(ClockMark),
  /** Requests of the procuracy and whether they are answered. */
  requests: z.array(
    z.object({
      eventId: Id,
      act: TipAct,
      at: InstantText,
      answeredAt: InstantText.nullable(),
      paperId: Id.nullable(),
    }),
  ),
  waysOn: z.array(WayOn),
  mayLink: z.boolean(),
  /** Of a merged tip, for the body where the main tip is: why it cannot be undone now, who decides, where it returns. */
  undoMerge: z
    .object({
      reason: z.string().nullable(),
      mainId: Id,
      decidedBy: AgencyRef,
      returnsTo: AgencyRef,
    })
    .nullable(),
  mayAskElsewhere: z.boolean(),
});
export type TipView = z.infer<typeof TipView>;

export const getTip = endpoint({
  method: 'GET',
  path: '/tips/:id',
  tag: 'tips',
  summary:
    'Một nguồn tin: mốc thời gian, thời hạn, văn bản, việc được làm; chưa mở nội dung / One tip without its sealed words',
  input: z.object({ id: Id }),
  output: TipView,
});

/** Which sealed part is opened; each has its own rule of how recent the proof of identity must be. */
export const TipPart = z.enum(['tip-words', 'tip-reporter', 'tip-persons', 'tip-values']);
export type TipPart = z.infer<typeof TipPart>;

export const openTip = endpoint({
  method: 'POST',
  path: '/tips/:id/open',
  tag: 'tips',
  protectedRead: true,
  summary:
    'Mở phần niêm phong với mục đích, có ghi nhật ký / Open a sealed part with a purpose; written to the trail',
  input: z.object({ id: Id, part: TipPart, purpose: Purpose }),
  output: z.object({
    narrative: z.string().nullable(),
    additions: z.array(z.object({ at: InstantText, text: z.string() })),
    placeWords: z.string().nullable(),
    asked: z.string().nullable(),
    reporter: z
      .object({
        name: z.string(),
        phone: z.string(),
        address: z.string(),
        safeContact: z.string(),
        withheldReason: z.string(),
      })
      .nullable(),
    denounced: z.array(
      z.object({
        id: Id,
        ordinal: z.number().int(),
        name: z.string().nullable(),
        marks: z.string().nullable(),
        erased: z.boolean(),
      }),
    ),
    values: z.array(z.object({ id: Id, kind: z.string(), value: z.string() })),
  }),
});

export const attachTipFile = endpoint({
  method: 'POST',
  path: '/tips/:id/files',
  tag: 'tips',
  upload: true,
  summary: 'Đính kèm tệp niêm phong vào nguồn tin / Attach files, sealed with the tip',
  input: z.object({ id: Id }),
  output: z.object({
    files: z.array(z.object({ id: Id, name: z.string(), sha256: z.string() })),
  }),
});

export const openTipFile = endpoint({
  method: 'POST',
  path: '/tips/:id/files/:fileId/open',
  tag: 'tips',
  answer: 'file',
  protectedRead: true,
  summary: 'Tải tệp của nguồn tin, có mục đích / Take a file of a tip, with a purpose',
  input: z.object({ id: Id, fileId: Id, purpose: Purpose }),
  output: z.unknown(),
});
