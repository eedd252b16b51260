import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Figure } from '#platform/web/kit/figure.tsx';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import prose from '#platform/web/kit/record-text.module.css';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { type CampaignView, getCampaign } from '../contract.ts';
import { ByAgency } from './by-agency.tsx';
import { CampaignBadge, CampaignClock, useWindow } from './campaign-marks.tsx';
import css from './campaigns.module.css';
import { CloseDialog } from './close-dialog.tsx';
import { campaignWords } from './words.ts';

/** One campaign: its window, who takes part, what was done in it, its review. */
export function CampaignPage() {
  const campaign = useCall(getCampaign, { id: useParam('campaignId') });
  return campaign.data === undefined ? (
    <ProblemNotice error={campaign.error} onRetry={() => void campaign.refetch()} />
  ) : (
    <CampaignRecord campaign={campaign.data} />
  );
}

/** The record of a campaign that is at hand. */
export function CampaignRecord({ campaign }: { campaign: CampaignView }) {
  const t = useWords(campaignWords);
  const f = useFormats();
  const windowOf = useWindow();
  const [asking, setAsking] = useState<'closed' | 'cancelled' | null>(null);
  const { standing, mayManage, id } = campaign;
  const open = mayManage && standing !== 'closed' && standing !== 'cancelled';
  const clock =
    standing === 'running'
      ? { clocks: [{ name: t('record.window'), chip: <CampaignClock {...campaign} /> }] }
      : {};
  return (
    <Page>
      <RecordHeader
        code={windowOf(campaign)}
        title={campaign.name}
        state={<CampaignBadge standing={standing} />}
        tags={<Tag>{t(`kinds.${campaign.kind}`)}</Tag>}
        holder={campaign.owner.name}
        {...clock}
        {...(open && standing === 'closing'
          ? { next: <NextStep run={() => setAsking('closed')}>{t('record.close')}</NextStep> }
          : {})}
        others={
          open
            ? [
                <StepLink key="change" to={`/campaigns/${id}/change`}>
                  {t('record.change')}
                </StepLink>,
                <StepLink key="cancel" run={() => setAsking('cancelled')}>
                  {t('record.cancel')}
                </StepLink>,
              ]
            : []
        }
        closed={
          open && standing !== 'closing'
            ? [
                {
                  name: t('record.close'),
                  reason: t('record.notYet', { day: f.day(campaign.endsOn) }),
                },
              ]
            : []
        }
      />
      <About campaign={campaign} />
      <Results campaign={campaign} />
      <Closing campaign={campaign} />
      {asking === null ? null : (
        <CloseDialog campaign={campaign} as={asking} onClose={() => setAsking(null)} />
      )}
    </Page>
  );
}

function About({ campaign }: { campaign: CampaignView }) {
  const t = useWords(campaignWords);
  const { plan, task, theme } = campaign;
  if (plan === null && task === null && theme === null) {
    return null;
  }
  return (
    <dl className={prose.facts}>
      {theme === null ? null : (
        <div>
          <dt>{t('record.theme')}</dt>
          <dd>{theme}</dd>
        </div>
      )}
      {plan === null ? null : (
        <div>
          <dt>{t('record.plan')}</dt>
          <dd>
            <LinkTo to="/plans/$planId" params={{ planId: plan.id }}>
              {plan.title}
            </LinkTo>
          </dd>
        </div>
      )}
      {task === null ? null : (
        <div>
          <dt>{t('record.task')}</dt>
          <dd>
            <LinkTo to="/tasks/$taskId" params={{ taskId: task.id }}>
              {task.title}
            </LinkTo>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Results({ campaign }: { campaign: CampaignView }) {
  const t = useWords(campaignWords);
  const f = useFormats();
  const { results, participants } = campaign;
  return (
    <Section
      title={t('record.results')}
      note={t('record.resultsNote', {
        from: f.day(campaign.startsOn),
        to: f.day(campaign.endsOn),
      })}
    >
      {results === null ? (
        <p>{t('record.noPlan')}</p>
      ) : (
        <div className={css.figures}>
          <Figure
            name={t('record.tasksDone')}
            value={f.number(results.tasksDone)}
            note={t('record.tasksOf', { count: results.tasks })}
            how={<p>{t('record.how')}</p>}
          />
          <Figure name={t('record.progressReports')} value={f.number(results.progressReports)} />
          <Figure name={t('record.reportsHandedIn')} value={f.number(results.reportsHandedIn)} />
        </div>
      )}
      {participants.length === 0 ? (
        <p>{t('record.everyone')}</p>
      ) : (
        <ByAgency participants={participants} />
      )}
    </Section>
  );
}

function Closing({ campaign }: { campaign: CampaignView }) {
  const t = useWords(campaignWords);
  const f = useFormats();
  const { closingNote, closedOn } = campaign;
  return closingNote === null ? null : (
    <Section
      title={t('record.closing')}
      {...(closedOn === null ? {} : { note: t('record.closedOn', { day: f.day(closedOn) }) })}
    >
      <p className={prose.text}>{closingNote}</p>
    </Section>
  );
}
