import { z } from 'zod';
import { CasePaperForm, PAPER_NAMES } from '#domain/case/case-paper.ts';
import type { CaseBody } from '#domain/case/case-stage.ts';
import { listFormsOfBody } from '#domain/case/forms-of-body.ts';
import { Id } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { LongTextField, SelectField } from '#platform/web/form/fields.tsx';
import { Form, useForm } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import {
  type CaseEventView,
  type CaseView,
  draftCasePaper,
  getCase,
  listPaperSigners,
} from '../contract.ts';
import { useStepName } from './case-steps-of-papers.ts';
import { useOwnBody } from './own-body.ts';
import { caseWords } from './words.ts';

const Drafted = z.object({
  form: CasePaperForm,
  accusedId: Id.optional(),
  signerPostId: Id.optional(),
  paragraphs: z.string().default('').transform(listLines),
});

/** Drafts a paper: from a step only the kinds that put it into words; without one, those of the own body. */
export function DraftDialog(props: {
  view: CaseView;
  step: CaseEventView | null;
  onClose(): void;
}) {
  const { view, step, onClose } = props;
  const body = useOwnBody();
  const t = useWords(caseWords);
  const both = useBothLanguages();
  const nameOf = useStepName();
  const forms = formsFor(step, body);
  const form = useHouseForm(Drafted, {
    form: forms.length === 1 ? forms[0] : '',
    accusedId: typeof step?.params.accusedId === 'string' ? step.params.accusedId : '',
    signerPostId: '',
    paragraphs: '',
  });
  const draft = useDraft(`case.${view.id}.paper.${step?.id ?? 'free'}`, form);
  const act = useAct(draftCasePaper, {
    refreshes: [getCase],
    onDone: () => {
      draft.sent();
      onClose();
    },
  });
  return (
    <Dialog open title={t('record.papers.draft')} onClose={onClose}>
      <Form
        form={form}
        draft={draft}
        error={act.error}
        labels={{ form: t('record.papers.form'), paragraphs: t('record.papers.paragraphs') }}
        onSubmit={({ accusedId, signerPostId, ...typed }: z.output<typeof Drafted>) =>
          act.mutate({
            id: view.id,
            accusedId: accusedId ?? null,
            signerPostId: signerPostId ?? null,
            eventId: step?.id ?? null,
            ...typed,
          })
        }
      >
        {step === null ? null : <p>{t('paper.ofStep', { step: nameOf(step) })}</p>}
        <SelectField
          name="form"
          label={t('record.papers.form')}
          choices={forms.map((value) => ({ value, text: both(PAPER_NAMES[value]) }))}
        />
        <SelectField
          name="accusedId"
          label={t('record.papers.about')}
          optional
          choices={view.accusedList.map((one) => ({ value: one.id, text: one.mark }))}
        />
        <SignerField view={view} eventId={step?.id ?? null} />
        <LongTextField
          name="paragraphs"
          label={t('record.papers.paragraphs')}
          hint={t('record.papers.paragraphsHint')}
          optional
          rows={6}
        />
        <NextStep submit busy={act.isPending}>
          {t('record.papers.make')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function formsFor(step: CaseEventView | null, body: CaseBody | null): readonly CasePaperForm[] {
  if (step !== null) {
    return step.forms;
  }
  return body === null ? [] : listFormsOfBody(body);
}

/** Who signs: a head or deputy, or a judge where a judge decides; left open it stays blank on the paper. */
function SignerField({ view, eventId }: { view: CaseView; eventId: string | null }) {
  const t = useWords(caseWords);
  const form = CasePaperForm.safeParse(useForm().values.form);
  const signers = useCall(
    listPaperSigners,
    {
      id: view.id,
      form: form.data ?? 'opening-decision',
      ...(eventId === null ? {} : { eventId }),
    },
    { enabled: form.success },
  );
  return (
    <SelectField
      name="signerPostId"
      label={t('paper.signer')}
      hint={t('paper.signerHint')}
      optional
      choices={(form.success ? (signers.data?.rows ?? []) : []).map((one) => ({
        value: one.postId,
        text: `${one.name}, ${one.title}`,
      }))}
    />
  );
}

/** The lines that say something. */
export function listLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
