import type { Permission } from '#domain/access/permission.ts';

/** A post of the officer, in one agency. */
export interface Post {
  readonly id: string;
  readonly title: string;
  readonly unitName: string | null;
  readonly role: string;
  readonly roleName: { readonly vi: string; readonly en: string };
  readonly agency: {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly kind: string;
  };
  /** Covered for its holder while away. */
  readonly covers: boolean;
}

/** What the accounts feature says about the session, in whatever stage it is. */
export interface SessionFacts {
  readonly officer: {
    readonly id: string;
    readonly name: string;
    readonly rankTitle: string | null;
    readonly locale: 'vi' | 'en';
  };
  readonly post: Post | null;
  readonly posts: readonly Post[];
  readonly permissions: readonly string[];
  readonly stage: 'second-factor' | 'set-up' | 'full';
  readonly locked: boolean;
  readonly installation: {
    readonly kind: 'demonstration' | 'exercise' | 'production';
    readonly name: string;
    readonly provinceName: string;
  };
  /** What is kept of cases, and the decision of the province that it rests on. */
  readonly caseContent?: {
    readonly mode: 'dates-only' | 'full';
    readonly decision: { readonly number: string; readonly on: string } | null;
  };
  /** The server's moment and legal day; never the browser's clock. */
  readonly now: string;
  readonly today: string;
}

/** An officer wholly signed in, acting in one post. */
export interface Me extends SessionFacts {
  readonly post: Post;
}

/** Says whether the present post carries the permission; the server decides again. */
export function may(me: Me, permission: Permission): boolean {
  return me.permissions.includes(permission);
}

/** The officer, when signing in is finished and a post is held. */
export function findMe(facts: SessionFacts): Me | null {
  return facts.stage === 'full' && facts.post !== null ? { ...facts, post: facts.post } : null;
}
