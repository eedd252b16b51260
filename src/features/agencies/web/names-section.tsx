import { useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { SideStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type AgencyView, addAlias, getAgency, removeAlias } from '../contract.ts';
import css from './agencies.module.css';
import { agencyWords } from './words.ts';

/** The names under which plans write the agency. */
export function NamesSection({ agency }: { readonly agency: AgencyView }) {
  const t = useWords(agencyWords);
  const mayEdit = may(useMe(), 'agency.edit');
  const remove = useAct(removeAlias, { refreshes: [getAgency] });
  return (
    <Section title={t('names.title')} note={t('names.note')}>
      <div className={css.chips}>
        {agency.aliases.map(({ id, alias }) => (
          <AgencyChip
            key={id}
            name={alias}
            {...(mayEdit ? { onRemove: () => remove.mutate({ id }) } : {})}
          />
        ))}
      </div>
      <ProblemNotice error={remove.error} />
      {mayEdit ? <NewName agency={agency} /> : null}
    </Section>
  );
}

function NewName({ agency }: { agency: AgencyView }) {
  const t = useWords(agencyWords);
  const [alias, setAlias] = useState('');
  const add = useAct(addAlias, { refreshes: [getAgency], onDone: () => setAlias('') });
  return (
    <form
      className={css.inline}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ id: agency.id, alias });
      }}
    >
      <span className={css.choose}>
        <label htmlFor="new-name">{t('names.label')}</label>
        <input
          id="new-name"
          autoComplete="off"
          value={alias}
          onChange={(event) => setAlias(event.target.value)}
        />
      </span>
      <SideStep submit busy={add.isPending}>
        {t('names.add')}
      </SideStep>
      <ProblemNotice error={add.error} />
    </form>
  );
}
