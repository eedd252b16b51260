import { useFilters } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { getPlan } from '../../contract.ts';
import { NewPlanSearch } from '../searches.ts';
import { planWords } from '../words.ts';
import { OpenReviews } from './open-reviews.tsx';
import { ReadPlan } from './read-plan.tsx';

/** Where a plan comes in: a file or pasted text, and what is under review already. */
export function NewPlanPage() {
  const t = useWords(planWords);
  const [{ corrects }] = useFilters(NewPlanSearch);
  const plan = useCall(getPlan, { id: corrects ?? '' }, { enabled: corrects !== undefined });
  const isCorrection = corrects !== undefined;
  return (
    <Page>
      <PageTitle
        title={t(isCorrection ? 'newPlan.corrects' : 'newPlan.title')}
        lead={
          isCorrection
            ? t('newPlan.correctsLead', { title: plan.data?.title ?? '…' })
            : t('newPlan.lead')
        }
        help={<p>{t('newPlan.help')}</p>}
      />
      <ReadPlan corrects={corrects} />
      <OpenReviews />
    </Page>
  );
}
