import type { Readable } from 'node:stream';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#domain/access/actor.ts';
import type { Database, Tx } from '#platform/server/database/database.ts';

export type InstallationKind = 'demonstration' | 'exercise' | 'production';

/** A fact that became true in this transaction; ids and codes only. */
export interface DomainEvent {
  /** Past tense, such as `plan.confirmed`. */
  name: string;
  recordId: string;
  payload?: Record<string, unknown>;
}

/** A listener runs in the transaction that published the fact; a refusal rolls all of it back. */
export type Listener = (context: RequestContext, event: DomainEvent) => Promise<void>;
export type Subscriptions = Readonly<Record<string, readonly Listener[]>>;

/** What the trail keeps of one act: ids and codes, never a value. */
export interface AuditNote {
  action: string;
  recordKind: string;
  recordId?: string;
  outcome?: 'done' | 'refused';
  purpose?: string;
  fields?: readonly string[];
}

/** An uploaded file as it streams in. */
export interface Upload {
  field: string;
  fileName: string;
  declaredType: string;
  stream: Readable;
}

/** Who signed in, on which device, how long ago. */
export interface SessionView {
  id: string;
  stage: 'second-factor' | 'set-up' | 'full';
  locked: boolean;
  authenticatedAt: Temporal.Instant;
  officerId: string;
  postId: string | null;
  agencyLft: number | null;
}

/** All a use-case may touch: the open transaction, the caller, the time. */
export interface RequestContext {
  tx: Tx;
  actor: Actor;
  session: SessionView;
  now: Temporal.Instant;
  /** Today in Viet Nam. */
  today: Temporal.PlainDate;
  installation: InstallationKind;
  /** Files of a multipart request, in order; empty otherwise. */
  uploads: AsyncIterable<Upload>;
  /** The Range header, where the caller asks for a span of a file. */
  range?: string;
  publish(event: DomainEvent): Promise<void>;
  audit(note: AuditNote): Promise<void>;
}

/** What a sign-in step may touch: no caller yet, so it opens its own system transactions. */
export interface OpenContext {
  db: Database;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  installation: InstallationKind;
  /** Token hash of the cookie, when there is one. */
  tokenHash: Buffer | null;
  deviceTokenHash: Buffer | null;
  userAgent: string;
  /** Where the request comes from, to slow guessing down; held in memory only. */
  address: string;
  secure: boolean;
  /** True while the start still fills in what a demonstration shows. */
  isUnfinished: boolean;
  origin: string;
  setSession(token: string): void;
  setDevice(token: string): void;
  clearSession(): void;
}

/**
 * An answer that PostgreSQL wrote as JSON, sent as it is: for hot lists whose statement names every
 * field that leaves; a test of each such list holds its text against the contract's schema.
 */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The body of a `file` endpoint. */
export interface FileAnswer {
  fileName: string;
  contentType: string;
  body: Buffer | Readable;
  /** Bytes of the whole, where they are known: such a file is also sent in spans. */
  size?: number;
  /** The span that is sent, both ends included. */
  span?: { from: number; to: number };
}
