import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import type { z } from 'zod';
import type { Endpoint } from '#platform/contract/endpoint.ts';
import { setSearchWords } from '#platform/web/address/search-words.ts';
import { useGo } from '#platform/web/address/use-address.ts';
import { onSessionNews } from '#platform/web/api/session-news.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import type { Frame } from '#platform/web/feature-web.ts';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { adoptLocale } from '#platform/web/language/language.ts';
import { forgetActivity } from '#platform/web/session/activity.ts';
import { findMe, type SessionFacts } from '#platform/web/session/me.ts';
import { type SessionDoors, SessionProvider } from '#platform/web/session/session.tsx';
import { LoadingPage, NoPostPage } from './plain-pages.tsx';

/** The endpoint that answers who is signed in; it takes nothing. */
export type MeEndpoint = Endpoint<z.ZodObject, z.ZodType<SessionFacts>>;

export interface SessionGateProps {
  readonly me: MeEndpoint;
  readonly doors: SessionDoors;
  readonly frame: Frame;
  readonly children: ReactNode;
}

/** Lets signed-in officers through; sends others to the sign-in page and back afterwards. */
export function SessionGate({ me, doors, frame, children }: SessionGateProps) {
  useSignedOut(doors.signInPath);
  if (frame === 'bare') {
    return <BareGate doors={doors}>{children}</BareGate>;
  }
  return (
    <OfficerGate me={me} doors={doors}>
      {children}
    </OfficerGate>
  );
}

function BareGate({ doors, children }: { doors: SessionDoors; children: ReactNode }) {
  useEffect(() => forgetActivity(), []);
  return (
    <SessionProvider me={null} doors={doors}>
      {children}
    </SessionProvider>
  );
}

function OfficerGate({ me, doors, children }: Omit<SessionGateProps, 'frame'>) {
  const answer = useCall(me, {});
  const facts = answer.data;
  useUnfinished(facts, doors.signInPath);
  useOwnLanguage(facts, doors);
  if (facts !== undefined) {
    const officer = findMe(facts);
    return (
      <SessionProvider me={officer} doors={doors}>
        {officer === null ? <OutsidePage facts={facts} /> : children}
      </SessionProvider>
    );
  }
  return answer.error === null || answer.error.problem.status === 401 ? (
    <LoadingPage />
  ) : (
    <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />
  );
}

/** The page speaks the officer's language; the account hears of one chosen on the sign-in page. */
function useOwnLanguage(facts: SessionFacts | undefined, doors: SessionDoors): void {
  const id = facts?.officer.id;
  const locale = facts?.officer.locale;
  useEffect(() => {
    if (id !== undefined && locale !== undefined) {
      void adoptLocale(id, locale).then((chosen) =>
        chosen === null ? undefined : doors.keepLocale(chosen).catch(() => undefined),
      );
    }
  }, [id, locale, doors]);
}

/** Signed in by half: the sign-in page asks for the rest. */
function useUnfinished(facts: SessionFacts | undefined, signInPath: string): void {
  const go = useGo();
  const unfinished = facts !== undefined && facts.stage !== 'full';
  useEffect(() => {
    if (unfinished) {
      go(signInPath, { replace: true });
    }
  }, [go, signInPath, unfinished]);
}

function OutsidePage({ facts }: { facts: SessionFacts }) {
  return facts.stage === 'full' ? <NoPostPage /> : <LoadingPage />;
}

/** On 401: nothing of the last officer stays in memory, and the page to return to is remembered. */
function useSignedOut(signInPath: string): void {
  const go = useGo();
  const client = useQueryClient();
  const address = useLocation({ select: (location) => location.href });
  useEffect(
    () =>
      onSessionNews((news) => {
        if (news === 'gone' && !address.startsWith(signInPath)) {
          client.clear();
          setSearchWords('');
          forgetActivity();
          go(signInPath, { search: { return: address }, replace: true });
        }
      }),
    [address, client, go, signInPath],
  );
}
