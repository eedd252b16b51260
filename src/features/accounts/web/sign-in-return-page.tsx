import { useEffect, useRef } from 'react';
import { useGo } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { finishSingleSignOn } from '../contract.ts';
import css from './sign-in.module.css';
import { takeState } from './single-sign-on-state.ts';
import { useEnter } from './use-enter.ts';
import { accountWords } from './words.ts';

/** Where the single sign-on sends the browser back: the code leaves the address at once. */
export function SignInReturnPage() {
  const t = useWords(accountWords);
  const go = useGo();
  const enter = useEnter();
  const started = useRef(false);
  const act = useAct(finishSingleSignOn, {
    onDone: (at) => {
      enter(at);
      if (at.stage !== 'full') {
        go('/sign-in', { replace: true });
      }
    },
  });
  const { mutate } = act;
  useEffect(() => {
    if (started.current) {
      return;
    }
    started.current = true;
    const query = window.location.search;
    window.history.replaceState(null, '', window.location.pathname);
    if (takeState(query)) {
      mutate({ query });
    } else {
      go('/sign-in', { replace: true });
    }
  }, [go, mutate]);
  return (
    <main className={css.page}>
      <div className={css.columns}>
        <section className={css.enter}>
          <h1>{t('signIn.title')}</h1>
          {act.error === null ? <p role="status">{t('signIn.coming')}</p> : null}
          <ProblemNotice error={act.error} />
          {act.error === null ? null : <StepLink to="/sign-in">{t('code.back')}</StepLink>}
        </section>
      </div>
    </main>
  );
}
