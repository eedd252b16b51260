import { useState } from 'react';
import { z } from 'zod';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { useGo } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { createOfficer, findOfficers } from '../contract.ts';
import { officerWords } from './officer-words.ts';
import css from './officers.module.css';
import { EMPTY_POST, PostFields, postShape, readPost, usePostLabels } from './post-fields.tsx';
import { ShownCode } from './shown-code.tsx';

const { post: _post, ...personShape } = createOfficer.input.shape;
const NewOfficer = z.object({ ...personShape, ...postShape });
type NewOfficer = z.infer<typeof NewOfficer>;

const EMPTY = {
  fullName: '',
  rankTitle: '',
  signInName: '',
  email: '',
  phone: '',
  ...EMPTY_POST,
};

/** A new officer with a first post; the code is shown once and handed over in person. */
export function NewOfficerPage() {
  const t = useWords(officerWords);
  const go = useGo();
  const form = useHouseForm(NewOfficer, EMPTY);
  const [made, setMade] = useState<OutputOf<typeof createOfficer> | null>(null);
  const act = useAct(createOfficer, { refreshes: [findOfficers], onDone: setMade });
  const labels = { ...usePersonLabels(), ...usePostLabels() };
  const send = ({ agency, role, title, unitName, validFrom, ...person }: NewOfficer) =>
    act.mutate({ ...person, post: readPost({ agency, role, title, unitName, validFrom }) });
  return (
    <Page>
      <PageTitle
        title={t('create.title')}
        above={<StepLink to="/officers">{t('detail.back')}</StepLink>}
        lead={t('create.lead')}
      />
      <Form form={form} onSubmit={send} error={act.error} labels={labels}>
        <Section title={t('create.person')}>
          <div className={css.stack}>
            <PersonFields withName />
          </div>
        </Section>
        <Section title={t('create.post')}>
          <div className={css.stack}>
            <PostFields />
          </div>
        </Section>
        <div>
          <NextStep submit busy={act.isPending}>
            {t('create.verb')}
          </NextStep>
        </div>
      </Form>
      <ShownCode
        shown={made}
        name={String(form.values.fullName)}
        onClose={() => go(`/officers/${made?.id}`)}
      />
    </Page>
  );
}

/** Names of the fields of a person. */
export function usePersonLabels() {
  const t = useWords(officerWords);
  return {
    fullName: t('person.fullName'),
    rankTitle: t('person.rankTitle'),
    signInName: t('person.signInName'),
    email: t('person.email'),
    phone: t('person.phone'),
  };
}

/** Name, rank, ways to reach; the sign-in name only when the account is made. */
export function PersonFields({ withName = false }: { withName?: boolean }) {
  const t = useWords(officerWords);
  const labels = usePersonLabels();
  return (
    <>
      <TextField name="fullName" label={labels.fullName} maxLength={120} />
      <TextField name="rankTitle" label={labels.rankTitle} optional maxLength={80} />
      {withName ? (
        <TextField
          name="signInName"
          label={labels.signInName}
          hint={t('person.signInHint')}
          maxLength={60}
        />
      ) : null}
      <TextField
        name="email"
        label={labels.email}
        hint={t('person.emailHint')}
        type="email"
        optional
      />
      <TextField name="phone" label={labels.phone} type="tel" optional />
    </>
  );
}
