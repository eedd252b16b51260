import { z } from 'zod';
import { ShortText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { cancelMeeting, getMeeting, listMeetings, type MeetingView } from '../contract.ts';
import { meetingWords } from './words.ts';

const Cancel = z.object({ reason: ShortText });

/** Asks why a meeting does not take place; the invited read it. */
export function CancelDialog({ meeting, onClose }: { meeting: MeetingView; onClose(): void }) {
  const t = useWords(meetingWords);
  const form = useHouseForm(Cancel, { reason: '' });
  const act = useAct(cancelMeeting, { refreshes: [getMeeting, listMeetings], onDone: onClose });
  const send = ({ reason }: z.infer<typeof Cancel>) =>
    act.mutate({ id: meeting.id, revision: meeting.revision, reason });
  return (
    <Dialog open title={t('record.cancel')} onClose={onClose}>
      <Form form={form} onSubmit={send} error={act.error} labels={{ reason: t('record.reason') }}>
        <LongTextField name="reason" label={t('record.reason')} rows={3} />
        <NextStep submit busy={act.isPending} danger>
          {t('record.cancel')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
