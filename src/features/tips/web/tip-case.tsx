import { findCaseOfTip } from '#features/cases/contract.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useCall } from '#platform/web/api/use-call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { TipView } from '../contract.ts';
import css from './tips.module.css';
import { tipWords } from './words.ts';

/** The way on to the case that was opened on the tip, for whoever may open it. */
export function TipCase({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  const mayRead = may(useMe(), 'case.read') && tip.state === 'case-opened';
  const { data } = useCall(findCaseOfTip, { tipId: tip.id }, { enabled: mayRead });
  const found = data?.found ?? null;
  return found === null ? null : (
    <Section title={t('record.case')}>
      <p>
        <LinkTo to="/cases/$caseId" params={{ caseId: found.id }} className={css.code}>
          {found.code}
        </LinkTo>
      </p>
    </Section>
  );
}
