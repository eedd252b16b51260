import { useGo, useParam } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type AgencyView, addAgency, changeAgency, getAgency, listAgencies } from '../contract.ts';
import { AgencyForm, fieldsOf, newFields } from './agency-form.tsx';
import { agencyWords } from './words.ts';

/** A new agency. */
export function NewAgencyPage() {
  const t = useWords(agencyWords);
  const go = useGo();
  const { today } = useMe();
  const act = useAct(addAgency, {
    refreshes: [listAgencies],
    onDone: ({ id }) => go(`/agencies/${id}`),
  });
  return (
    <Page>
      <PageTitle title={t('form.addTitle')} />
      <AgencyForm
        initial={newFields(today)}
        error={act.error}
        busy={act.isPending}
        onSave={(input) => act.mutate(input)}
      />
    </Page>
  );
}

/** A known agency, changed. */
export function EditAgencyPage() {
  const t = useWords(agencyWords);
  const id = useParam('agencyId');
  const agency = useCall(getAgency, { id });
  return (
    <Page>
      <PageTitle title={t('form.editTitle')} lead={agency.data?.name} />
      <ProblemNotice error={agency.error} />
      {agency.data === undefined ? null : <Editing agency={agency.data} />}
    </Page>
  );
}

function Editing({ agency }: { agency: AgencyView }) {
  const go = useGo();
  const act = useAct(changeAgency, {
    refreshes: [listAgencies, getAgency],
    onDone: () => go(`/agencies/${agency.id}`),
  });
  return (
    <AgencyForm
      initial={fieldsOf(agency)}
      error={act.error}
      busy={act.isPending}
      onSave={(input) => act.mutate({ id: agency.id, ...input })}
    />
  );
}
