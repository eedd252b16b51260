import { LinkTo } from '#platform/web/address/link-to.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { TipView } from '../contract.ts';
import { tipWords } from './words.ts';

/** The way on to the case that was opened on the tip, for whoever works on cases. */
export function TipCase({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  return may(useMe(), 'case.read') && tip.state === 'case-opened' ? (
    <Section title={t('record.case')}>
      <p>
        <LinkTo to="/cases/of-tip/$tipId" params={{ tipId: tip.id }}>
          {t('record.openCase')}
        </LinkTo>
      </p>
    </Section>
  ) : null;
}
