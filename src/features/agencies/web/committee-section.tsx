import { useState } from 'react';
import { Section } from '#platform/web/kit/page.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { AgencyView, MemberView } from '../contract.ts';
import css from './agencies.module.css';
import { AgencyLink } from './agency-link.tsx';
import { EndMemberDialog, MemberDialog } from './member-dialogs.tsx';
import { agencyWords } from './words.ts';

/** Members of a steering committee, the chair first; former ones after. */
export function CommitteeSection({ agency }: { readonly agency: AgencyView }) {
  const t = useWords(agencyWords);
  const me = useMe();
  const mayEdit = may(me, 'agency.edit');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<MemberView | null>(null);
  const current = agency.members.filter((one) => one.to === null || one.to >= me.today);
  const past = agency.members.filter((one) => !current.includes(one));
  return (
    <Section title={t('committee.title')}>
      {agency.members.length === 0 ? <p>{t('committee.empty')}</p> : null}
      <ul className={css.plain}>
        {current.map((one) => (
          <MemberLine
            key={one.id}
            member={one}
            {...(mayEdit && one.to === null ? { onEnd: () => setEnding(one) } : {})}
          />
        ))}
      </ul>
      {mayEdit ? <StepLink run={() => setAdding(true)}>{t('committee.add')}</StepLink> : null}
      {past.length === 0 ? null : (
        <details>
          <summary>
            {t('committee.past')} ({past.length})
          </summary>
          <ul className={css.plain}>
            {past.map((one) => (
              <MemberLine key={one.id} member={one} />
            ))}
          </ul>
        </details>
      )}
      {adding ? <MemberDialog agency={agency} onClose={() => setAdding(false)} /> : null}
      {ending === null ? null : <EndMemberDialog member={ending} onClose={() => setEnding(null)} />}
    </Section>
  );
}

function MemberLine({ member, onEnd }: { member: MemberView; onEnd?: () => void }) {
  const t = useWords(agencyWords);
  const f = useFormats();
  const name = member.name ?? t('committee.hidden');
  const from = f.day(member.from);
  return (
    <li>
      <span>
        <strong>{t(`committee.functions.${member.function}`)}</strong> ·{' '}
        {member.agencyId === null ? name : <AgencyLink id={member.agencyId} name={name} />}
      </span>
      <span className={css.small}>
        {member.to === null
          ? t('record.since', { from })
          : t('record.between', { from, to: f.day(member.to) })}
        {onEnd === undefined ? null : (
          <>
            {' '}
            <StepLink run={onEnd}>{t('committee.end')}</StepLink>
          </>
        )}
      </span>
    </li>
  );
}
