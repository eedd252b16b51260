import { createContext, type ReactNode, useContext } from 'react';
import type { Me } from './me.ts';

/** What the shell asks of the accounts feature; main joins the two. */
export interface SessionDoors {
  readonly signInPath: string;
  /** The page of one's own account. */
  readonly accountPath: string;
  switchPost(postId: string): Promise<void>;
  signOut(): Promise<void>;
  /** Tells the server in which language to write to this officer. */
  keepLocale(locale: 'vi' | 'en'): Promise<void>;
  /** The server's clock at this moment; absent where no server is asked. */
  readNow?(): Promise<string>;
  /** Proves who sits there after the screen locked; throws a `ProblemError` when refused. */
  unlock(password: string): Promise<void>;
  /** The same by passkey; absent where this browser or address cannot hold one. */
  unlockByPasskey?(): Promise<void>;
}

interface Session {
  readonly me: Me | null;
  readonly doors: SessionDoors;
}

const SessionContext = createContext<Session | null>(null);

/** Gives the pages below who is signed in. */
export function SessionProvider(props: Session & { children: ReactNode }) {
  const { me, doors, children } = props;
  return <SessionContext value={{ me, doors }}>{children}</SessionContext>;
}

/** The signed-in officer; only for pages inside the frame. */
export function useMe(): Me {
  const me = useFindMe();
  if (me === null) {
    throw new Error('useMe() was called where nobody is signed in');
  }
  return me;
}

/** The signed-in officer, or null before sign-in. */
export function useFindMe(): Me | null {
  return useContext(SessionContext)?.me ?? null;
}

/**
 * Asks the server what time it is: an act that is done now is dated when it is sent, however long the
 * page stood open. Where the question fails, the moment at which the page was opened.
 */
export function useReadNow(): () => Promise<string> {
  const { now } = useMe();
  const { readNow } = useSessionDoors();
  return async () => (await readNow?.().catch(() => now)) ?? now;
}

/** The ways to switch post, sign out and unlock. */
export function useSessionDoors(): SessionDoors {
  const session = useContext(SessionContext);
  if (session === null) {
    throw new Error('useSessionDoors() was called outside SessionProvider');
  }
  return session.doors;
}
