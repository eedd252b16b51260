import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '#platform/web/api/call.ts';
import { toProblemError } from '#platform/web/api/problem-error.ts';
import { useKeepAwake } from '#platform/web/shell/idle.ts';
import { hearCall, saveCall } from '../contract.ts';
import { type CallForm, wordsOf } from './call-form.ts';

/** What is known of the record of the call on the screen. */
export interface KeptCall {
  readonly id: string;
  readonly begun: boolean;
  readonly savedAt: string | null;
  /** `not-yours`: another operator has it, or it was referred; trying again would not help. */
  readonly state: 'waiting' | 'saving' | 'saved' | 'failed' | 'not-yours';
  /** Saves what is typed now, before a step that needs it; false where it could not be kept. */
  saveNow(): Promise<boolean>;
}

const NOT_YOURS: readonly string[] = ['record.not-found', 'call.already-referred'];
const SETTLE_MS = 250;
const SIGN_MS = 60_000;

/**
 * Keeps the call at each keystroke: the first makes the record, each further one replaces the sealed words a
 * quarter of a second later. A failed saving is tried again; a running call counts as activity.
 */
export function useKeptCall(of: {
  id: string;
  values: CallForm;
  isTyped: boolean;
  /** The record stands already. */
  begun: boolean;
}): KeptCall {
  const { id, values, isTyped } = of;
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [state, setState] = useState<KeptCall['state']>('waiting');
  const typed = useRef(values);
  typed.current = values;
  const kept = useRef('');
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const begun = of.begun || savedAt !== null;
  const saveNow = useCallback((): Promise<boolean> => {
    const next = queue.current.then(async () => {
      const body = bodyOf(typed.current);
      const text = JSON.stringify(body);
      if (text === kept.current) {
        return true;
      }
      setState('saving');
      try {
        const answer = await call(saveCall, { id, ...body });
        kept.current = text;
        setSavedAt(answer.savedAt);
        setState('saved');
        return true;
      } catch (fault) {
        const code = toProblemError(fault).problem.code;
        setState(NOT_YOURS.includes(code) ? 'not-yours' : 'failed');
        return false;
      }
    });
    queue.current = next;
    return next;
  }, [id]);
  const text = JSON.stringify(bodyOf(values));
  useEffect(() => {
    if (!isTyped || text === kept.current || state === 'not-yours') {
      return;
    }
    const wait = setTimeout(() => void saveNow(), SETTLE_MS);
    return () => clearTimeout(wait);
  }, [text, isTyped, saveNow, state]);
  useRetry(state === 'failed', saveNow);
  useSigns(id, begun && state !== 'not-yours');
  return { id, begun, savedAt, state, saveNow };
}

/** The form as it is kept with the call. */
function bodyOf(values: CallForm) {
  return {
    line: values.line,
    numberRefused: values.numberRefused,
    callBack: values.callBack,
    words: wordsOf(values),
  };
}

function useRetry(failed: boolean, run: () => Promise<boolean>): void {
  useEffect(() => {
    if (!failed) {
      return;
    }
    const timer = setInterval(() => void run(), 3_000);
    return () => clearInterval(timer);
  }, [failed, run]);
}

/** The screen says that it is still there; without a sign for five minutes it counts as lost. */
function useSigns(id: string, begun: boolean): void {
  useKeepAwake(begun);
  useEffect(() => {
    if (!begun) {
      return;
    }
    const timer = setInterval(() => void call(hearCall, { id }).catch(() => undefined), SIGN_MS);
    return () => clearInterval(timer);
  }, [id, begun]);
}
