import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import type { AgencyOption } from '#platform/web/form/agency-field.tsx';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  editOutgoing,
  getOutgoing,
  listOutgoing,
  listSigners,
  type OutgoingView,
} from '../contract.ts';
import { DialogFoot } from './dialog-foot.tsx';
import { AddresseeFields, BodyField } from './free-fields.tsx';
import { linesIn } from './lines-in.ts';
import { SignerField } from './signer-field.tsx';
import { useFirstField } from './use-dialog-focus.ts';
import { documentWords } from './words.ts';

const Typed = z.object({
  subject: z.string().trim().min(1).max(500),
  toAgencies: z.array(z.object({ id: z.uuid() })).default([]),
  addressee: z.string().trim().max(8000).default(''),
  body: z.string().trim().min(1).max(60_000),
  recipients: z.string().trim().max(5000).default(''),
  signerPostId: z.uuid().optional(),
});
type Typed = z.infer<typeof Typed>;

/** The draft of a document that no plan stands behind: its words, whom it goes to, who signs. */
export function EditFree({ letter, onClose }: { letter: OutgoingView; onClose(): void }) {
  const t = useWords(documentWords);
  const { content } = letter;
  const signers = useCall(listSigners, { id: letter.id });
  const form = useHouseForm(Typed, {
    subject: letter.subject,
    toAgencies: letter.addressees as AgencyOption[],
    addressee: content.addressee,
    body: content.opening.join('\n'),
    recipients: content.recipients.join('\n'),
    signerPostId: content.signature.postId ?? '',
  });
  const act = useAct(editOutgoing, { refreshes: [getOutgoing, listOutgoing], onDone: onClose });
  useFirstField('subject');
  const labels = {
    subject: t('free.subject'),
    toAgencies: t('free.toAgencies'),
    addressee: t('free.addressee'),
    body: t('free.body'),
    recipients: t('edit.recipients'),
    signerPostId: t('edit.signerPostId'),
  };
  const save = (typed: Typed) =>
    act.mutate({
      id: letter.id,
      revision: letter.revision,
      subject: typed.subject,
      opening: linesIn(typed.body),
      items: [],
      closing: [],
      recipients: linesIn(typed.recipients),
      signerPostId: typed.signerPostId ?? null,
      addressees: {
        toAgencyIds: typed.toAgencies.map((agency) => agency.id),
        addressee: typed.addressee,
      },
    });
  return (
    <Section title={t('letter.edit')}>
      <Form form={form} labels={labels} error={act.error} onSubmit={save}>
        <LongTextField name="subject" label={labels.subject} rows={2} />
        <AddresseeFields labels={labels} typeCode={letter.typeCode} />
        <BodyField label={labels.body} />
        <SignerField signers={signers.data?.rows ?? []} />
        <LongTextField name="recipients" label={labels.recipients} rows={3} optional />
        <DialogFoot onClose={onClose}>
          <NextStep submit busy={act.isPending}>
            {t('edit.save')}
          </NextStep>
        </DialogFoot>
      </Form>
    </Section>
  );
}
