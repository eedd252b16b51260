import { z } from 'zod';
import { LongText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { type CampaignView, closeCampaign, getCampaign, listCampaigns } from '../contract.ts';
import { campaignWords } from './words.ts';

const Close = z.object({ note: LongText.min(1) });

/** Asks for the review of a campaign, or why it is cancelled. */
export function CloseDialog(props: {
  campaign: CampaignView;
  as: 'closed' | 'cancelled';
  onClose(): void;
}) {
  const { campaign, as, onClose } = props;
  const t = useWords(campaignWords);
  const form = useHouseForm(Close, { note: '' });
  const draft = useDraft(`campaign.${campaign.id}.${as}`, form);
  const act = useAct(closeCampaign, {
    refreshes: [getCampaign, listCampaigns],
    onDone: () => {
      draft.sent();
      onClose();
    },
  });
  const label = t(as === 'closed' ? 'record.note' : 'record.reason');
  const verb = t(as === 'closed' ? 'record.close' : 'record.cancel');
  return (
    <Dialog open title={verb} onClose={onClose}>
      <Form
        form={form}
        draft={draft}
        labels={{ note: label }}
        error={act.error}
        onSubmit={({ note }: z.infer<typeof Close>) =>
          act.mutate({ id: campaign.id, revision: campaign.revision, as, note })
        }
      >
        <LongTextField name="note" label={label} rows={6} />
        <NextStep submit busy={act.isPending} danger={as === 'cancelled'}>
          {verb}
        </NextStep>
      </Form>
    </Dialog>
  );
}
