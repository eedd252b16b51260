import { z } from 'zod';
import { EvidenceKind, EvidenceSource, KeepingPlace } from '#domain/evidence/evidence-item.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { LongTextField, NumberField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { listEvidence, receiveEvidence } from '../contract.ts';
import {
  MOMENT_FIRST,
  MomentFields,
  MomentTyped,
  momentOf,
  PaperFields,
  paperOf,
} from './moment-fields.tsx';
import { evidenceWords } from './words.ts';

const Codes = {
  kind: EvidenceKind,
  source: EvidenceSource,
  quantity: z.number().int().min(1).max(100_000).default(1),
  kept: KeepingPlace,
  sealNumber: z.string().trim().max(40).optional(),
  ...MomentTyped,
};
const Full = z.object({
  ...Codes,
  description: z.string().trim().min(1).max(4000),
  receivedFrom: z.string().trim().max(4000).optional(),
  keptAt: z.string().trim().max(4000).optional(),
});
const Bare = z.object(Codes);
type Typed = z.infer<typeof Bare> & Partial<z.infer<typeof Full>>;

interface ReceiveDialogProps {
  readonly caseId: string;
  readonly contentKept: boolean;
  onDone(mark: string): void;
  onClose(): void;
}

/** Enters an item in the register; where dates only are kept, without a word of what it is. */
export function ReceiveDialog({ caseId, contentKept, onDone, onClose }: ReceiveDialogProps) {
  const t = useWords(evidenceWords);
  const me = useMe();
  const form = useHouseForm(contentKept ? Full : Bare, {
    kind: '',
    source: '',
    quantity: 1,
    kept: '',
    sealNumber: '',
    description: '',
    receivedFrom: '',
    keptAt: '',
    ...MOMENT_FIRST,
  });
  const receive = useAct(receiveEvidence, {
    refreshes: [listEvidence],
    onDone: ({ mark }) => onDone(mark),
  });
  const send = ({ day, hour, paperNumber, paperOn, sealNumber, ...typed }: Typed) =>
    receive.mutate({
      id: caseId,
      ...typed,
      sealNumber: sealNumber ?? null,
      at: momentOf({ day, hour }, me),
      paper: paperOf({ day, paperNumber, paperOn }, me),
    });
  return (
    <Dialog open title={t('register.receive')} onClose={onClose}>
      <Form form={form} error={receive.error} labels={useLabels()} onSubmit={send}>
        <CodeFields />
        {contentKept ? <WordFields /> : null}
        <PaperFields />
        <MomentFields />
        <NextStep submit busy={receive.isPending}>
          {t('register.receive')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function CodeFields() {
  const t = useWords(evidenceWords);
  return (
    <>
      <SelectField
        name="kind"
        label={t('field.kind')}
        choices={EvidenceKind.options.map((value) => ({ value, text: t(`kind.${value}`) }))}
      />
      <SelectField
        name="source"
        label={t('field.source')}
        choices={EvidenceSource.options.map((value) => ({ value, text: t(`source.${value}`) }))}
      />
      <NumberField name="quantity" label={t('field.quantity')} />
      <SelectField
        name="kept"
        label={t('field.kept')}
        choices={KeepingPlace.options.map((value) => ({ value, text: t(`kept.${value}`) }))}
      />
      <TextField name="sealNumber" label={t('field.sealNumber')} optional />
    </>
  );
}

/** What it is, from whom, on which shelf. */
export function WordFields() {
  const t = useWords(evidenceWords);
  return (
    <>
      <LongTextField
        name="description"
        label={t('field.description')}
        hint={t('field.descriptionHint')}
      />
      <TextField name="receivedFrom" label={t('field.receivedFrom')} optional />
      <TextField name="keptAt" label={t('field.keptAt')} optional />
    </>
  );
}

/** Names of the fields for the summary of what is wrong. */
export function useLabels(): Record<string, string> {
  const t = useWords(evidenceWords);
  return Object.fromEntries(
    (
      [
        'kind',
        'source',
        'quantity',
        'kept',
        'sealNumber',
        'description',
        'receivedFrom',
        'keptAt',
        'paperNumber',
        'paperOn',
        'day',
        'hour',
        'toPostId',
        'purpose',
      ] as const
    ).map((name) => [name, t(`field.${name === 'toPostId' ? 'toPost' : name}`)]),
  );
}
