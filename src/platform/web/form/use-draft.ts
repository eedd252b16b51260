import { useCallback, useEffect, useRef, useState } from 'react';
import { useFindMe } from '#platform/web/session/session.tsx';
import type { HouseForm, Values } from './house-form.ts';

/** What is known about the kept text of a form. */
export interface Draft {
  readonly keptAt: string | null;
  readonly restoredAt: string | null;
  /** Forgets the kept text and empties the form. */
  discard(): void;
  /** Forgets the kept text after it was sent. */
  sent(): void;
}

/**
 * Keeps what is typed, sealed, on this machine, and brings it back when the form opens again:
 * `const draft = useDraft('task.new', form)`. Not for victims' identities or welfare checks.
 */
export function useDraft<V extends Values>(key: string, form: HouseForm<V>): Draft {
  const owner = useFindMe()?.officer.id ?? null;
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const closed = useRef(false);
  /** Keeps what was typed last, where leaving comes sooner than its turn. */
  const unkept = useRef<(() => void) | null>(null);
  const { values, isDirty, setAll, reset } = form;
  useEffect(() => {
    if (owner !== null) {
      void restore(owner, key).then((draft) => {
        if (draft !== null && !closed.current) {
          setAll(draft.values as V);
          setRestoredAt(draft.at);
        }
      });
    }
  }, [owner, key, setAll]);
  useEffect(() => {
    if (owner === null || !isDirty || closed.current) {
      return;
    }
    const keepNow = () => {
      unkept.current = null;
      void keep(owner, key, values).then(setKeptAt);
    };
    unkept.current = keepNow;
    const wait = setTimeout(keepNow, 800);
    return () => clearTimeout(wait);
  }, [owner, key, values, isDirty]);
  useEffect(
    () => () => {
      if (!closed.current) {
        unkept.current?.();
      }
    },
    [],
  );
  const sent = useCallback(() => {
    closed.current = true;
    unkept.current = null;
    setKeptAt(null);
    setRestoredAt(null);
    if (owner !== null) {
      void forget(owner, key);
    }
  }, [owner, key]);
  const discard = useCallback(() => {
    sent();
    closed.current = false;
    reset();
  }, [sent, reset]);
  return { keptAt, restoredAt, discard, sent };
}

// the store comes with a library of its own: only once a form is open
const openStore = () => import('#platform/web/offline/draft-store.ts');

async function restore(owner: string, key: string) {
  try {
    const store = await openStore();
    await store.dropOldDrafts();
    return await store.readDraft(owner, key);
  } catch {
    return null;
  }
}

async function keep(owner: string, key: string, values: unknown): Promise<string | null> {
  try {
    const store = await openStore();
    return await store.writeDraft(owner, key, values);
  } catch {
    return null;
  }
}

async function forget(owner: string, key: string): Promise<void> {
  try {
    const store = await openStore();
    await store.eraseDraft(owner, key);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
