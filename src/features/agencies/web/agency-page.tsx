import { useState } from 'react';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type AgencyView, getAgency } from '../contract.ts';
import { AgencyFacts } from './agency-facts.tsx';
import { AgencyTree } from './agency-tree.tsx';
import { CommitteeSection } from './committee-section.tsx';
import { EndDialog } from './end-dialog.tsx';
import { HistorySection } from './history-section.tsx';
import { NamesSection } from './names-section.tsx';
import { SuccessionDialog } from './succession-dialog.tsx';
import { agencyWords } from './words.ts';

/** One agency: facts, names, history, committees, what is below it. */
export function AgencyPage() {
  const id = useParam('agencyId');
  const agency = useCall(getAgency, { id });
  return (
    <Page>
      <ProblemNotice error={agency.error} onRetry={() => void agency.refetch()} />
      {agency.data === undefined ? null : <AgencyRecord agency={agency.data} />}
    </Page>
  );
}

function AgencyRecord({ agency }: { agency: AgencyView }) {
  const t = useWords(agencyWords);
  const steering = getAgencyKind(agency.kind).branch === 'steering';
  return (
    <>
      <AgencyHead agency={agency} />
      <Section title={t('record.facts')}>
        <AgencyFacts agency={agency} />
      </Section>
      {steering ? <CommitteeSection agency={agency} /> : null}
      <NamesSection agency={agency} />
      <HistorySection agency={agency} />
      {agency.childCount === 0 ? null : (
        <Section title={t('record.below')} note={t('tree.count', { count: agency.childCount })}>
          <AgencyTree time="now" under={agency.id} />
        </Section>
      )}
    </>
  );
}

function AgencyHead({ agency }: { agency: AgencyView }) {
  const t = useWords(agencyWords);
  const both = useBothLanguages();
  const me = useMe();
  const [asking, setAsking] = useState<'end' | 'succeed' | null>(null);
  const close = () => setAsking(null);
  const mayEdit = may(me, 'agency.edit');
  const edits = [
    <StepLink key="edit" to={`/agencies/${agency.id}/edit`}>
      {t('acts.edit')}
    </StepLink>,
    ...(agency.validTo === null
      ? [
          <StepLink key="end" run={() => setAsking('end')}>
            {t('acts.end')}
          </StepLink>,
        ]
      : []),
    <StepLink key="hand-over" to={`/agencies/${agency.id}/hand-over`}>
      {t('acts.handOver')}
    </StepLink>,
  ];
  const work = (
    <StepLink key="work" to={`/agencies/${agency.id}/work`}>
      {t('acts.work')}
    </StepLink>
  );
  return (
    <>
      <RecordHeader
        code={agency.shortName}
        title={agency.name}
        above={<LinkTo to="/agencies">{t('record.back')}</LinkTo>}
        state={<ValidityBadge agency={agency} />}
        tags={
          <>
            <Tag>{both(getAgencyKind(agency.kind))}</Tag>
            <Tag>{t(`levels.${agency.level}`)}</Tag>
          </>
        }
        others={[...(mayEdit ? edits : []), ...(may(me, 'task.assign') ? [work] : [])]}
        closed={mayEdit ? [] : [{ name: t('acts.edit'), reason: t('acts.locked') }]}
        {...(mayEdit
          ? { next: <NextStep run={() => setAsking('succeed')}>{t('acts.succeed')}</NextStep> }
          : {})}
      />
      {asking === 'end' ? <EndDialog agency={agency} onClose={close} /> : null}
      {asking === 'succeed' ? <SuccessionDialog agency={agency} onClose={close} /> : null}
    </>
  );
}

function ValidityBadge({ agency }: { agency: AgencyView }) {
  const t = useWords(agencyWords);
  const f = useFormats();
  const { today } = useMe();
  if (agency.validTo !== null && agency.validTo < today) {
    return (
      <StateBadge shape="open" tone="quiet">
        {t('state.ended', { day: f.day(agency.validTo) })}
      </StateBadge>
    );
  }
  return agency.validFrom > today ? (
    <StateBadge shape="triangle">{t('state.later', { day: f.day(agency.validFrom) })}</StateBadge>
  ) : (
    <StateBadge shape="full">{t('state.now')}</StateBadge>
  );
}
