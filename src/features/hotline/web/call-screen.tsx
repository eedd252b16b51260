import { useEffect } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, SideStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { endCall, listCalls, referCall } from '../contract.ts';
import { type CallForm, CallFormSchema, toReferral } from './call-form.ts';
import { CallNumbers } from './call-numbers.tsx';
import {
  BackPart,
  PeoplePart,
  PlacePart,
  ReferPart,
  SafetyPart,
  StoryPart,
} from './call-parts.tsx';
import css from './hotline.module.css';
import { CALL_PARTS } from './script.ts';
import { type KeptCall, useKeptCall } from './use-kept-call.ts';
import { hotlineWords } from './words.ts';

interface CallScreenProps {
  readonly id: string;
  readonly first: CallForm;
  /** The record stands already: the call is opened again. */
  readonly begun: boolean;
  onReferred(code: string): void;
}

/** All of one call on one screen, in the order of a call; the keyboard alone is enough. */
export function CallScreen({ id, first, begun, onReferred }: CallScreenProps) {
  const t = useWords(hotlineWords);
  const form = useHouseForm(CallFormSchema, first);
  const record = useKeptCall({ id, values: form.values, isTyped: form.isDirty, begun });
  const refer = useAct(referCall, {
    refreshes: [listCalls],
    onDone: ({ code }) => onReferred(code),
  });
  const send = (typed: CallForm) => {
    void record.saveNow().then((kept) => {
      if (kept) {
        refer.mutate(toReferral(id, typed));
      }
    });
  };
  useCallKeys();
  return (
    <div className={css.screen}>
      <CallNumbers />
      <Form form={form} error={refer.error} labels={useCallLabels()} onSubmit={send}>
        <nav aria-label={t('call.title')} className={css.parts}>
          {CALL_PARTS.map((part, at) => (
            <button key={part} type="button" className={css.part} onClick={() => goTo(part)}>
              <kbd>{t('call.keyOf', { key: at + 1 })}</kbd> {t(`call.parts.${part}`)}
            </button>
          ))}
        </nav>
        <SafetyPart record={record} />
        <StoryPart />
        <PlacePart />
        <PeoplePart />
        <BackPart />
        <ReferPart />
        <div className={css.foot}>
          <NextStep submit busy={refer.isPending}>
            {t('call.refer')}
          </NextStep>
          <kbd className={css.key}>Ctrl+Enter</kbd>
          <EndSteps id={id} record={record} />
        </div>
      </Form>
      <Saved record={record} />
    </div>
  );
}

/** Whether the last keystroke is kept; said aloud only when it is not. */
function Saved({ record }: { record: KeptCall }) {
  const t = useWords(hotlineWords);
  const f = useFormats();
  const failed = record.state === 'failed' || record.state === 'not-yours';
  return (
    <p className={css.saved} data-failed={failed} role={failed ? 'alert' : 'note'}>
      {failed
        ? t(record.state === 'failed' ? 'call.notSaved' : 'call.notYours')
        : record.savedAt === null
          ? t(record.begun ? 'call.ended' : 'call.waiting')
          : t('call.saved', { at: f.instant(record.savedAt).slice(-5) })}
    </p>
  );
}

function EndSteps({ id, record }: { id: string; record: KeptCall }) {
  const t = useWords(hotlineWords);
  const end = useAct(endCall, { refreshes: [listCalls] });
  if (!record.begun || record.state === 'not-yours') {
    return null;
  }
  return (
    <>
      {end.isSuccess ? (
        <span role="status">{t('call.ended')}</span>
      ) : (
        <>
          <SideStep busy={end.isPending} run={() => end.mutate({ id, how: 'said-goodbye' })}>
            {t('call.goodbye')}
          </SideStep>
          <SideStep busy={end.isPending} run={() => end.mutate({ id, how: 'line-dropped' })}>
            {t('call.dropped')}
          </SideStep>
        </>
      )}
      <ProblemNotice error={end.error} />
    </>
  );
}

/** Alt and a digit goes to a part, Ctrl and Enter refers, also while typing. */
function useCallKeys(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const part = event.altKey && /^Digit[1-6]$/.test(event.code) ? event.code.slice(-1) : null;
      if (part !== null) {
        event.preventDefault();
        goTo(CALL_PARTS[Number(part) - 1] ?? 'safety');
      } else if (event.ctrlKey && event.key === 'Enter' && event.target instanceof HTMLElement) {
        event.preventDefault();
        event.target.closest('form')?.requestSubmit();
      }
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

function goTo(part: string): void {
  document
    .getElementById(`part-${part}`)
    ?.querySelector<HTMLElement>('input, textarea, select')
    ?.focus();
}

const NAMES = [
  ...(['line', 'safeWord', 'dangerKind', 'story', 'placeWords', 'place', 'callerName'] as const),
  ...(['isVictim', 'children', 'adults', 'ageUnknown', 'phone', 'callBack', 'safeTimes'] as const),
  ...(['howToReach', 'to', 'urgency'] as const),
] as const;

function useCallLabels(): Record<string, string> {
  const t = useWords(hotlineWords);
  return Object.fromEntries(NAMES.map((name) => [name, t(`call.${name}`)]));
}
