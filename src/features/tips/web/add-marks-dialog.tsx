import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { changeTipContent, getTip, type TipView } from '../contract.ts';
import { KnownFields } from './intake-fields.tsx';
import { listPersons, listValues, Names, Numbers } from './marks-form.ts';
import { tipWords } from './words.ts';

const NOTHING = { vi: 'Nhập ít nhất một số hoặc một người.', en: 'Type a number or a person.' };

const Marks = z
  .object({ phones: Numbers, plates: Numbers, accounts: Numbers, papers: Numbers, names: Names })
  .superRefine((typed, context) => {
    if (Object.values(typed).every((text) => text.trim() === '')) {
      context.addIssue({ code: 'custom', path: ['phones'], params: NOTHING });
    }
  });
const EMPTY = { phones: '', plates: '', accounts: '', papers: '', names: '' };

/** Adds numbers and persons that became known later: sealed like the first, and compared with other tips. */
export function AddMarksDialog({ tip, onClose }: { tip: TipView; onClose(): void }) {
  const t = useWords(tipWords);
  const form = useHouseForm(Marks, EMPTY);
  const draft = useDraft(`tip.${tip.id}.marks`, form);
  const change = useAct(changeTipContent, {
    refreshes: [getTip],
    onDone: () => {
      draft.discard();
      onClose();
    },
  });
  return (
    <Dialog open title={t('record.add.marks')} onClose={onClose}>
      <Form
        form={form}
        error={change.error}
        draft={draft}
        labels={Object.fromEntries(
          (['phones', 'plates', 'accounts', 'papers', 'names'] as const).map((name) => [
            name,
            t(`intake.${name}`),
          ]),
        )}
        onSubmit={({ names, ...numbers }: z.infer<typeof Marks>) =>
          change.mutate({
            id: tip.id,
            revision: tip.revision,
            denounced: listPersons(names),
            values: listValues(numbers),
          })
        }
      >
        <p>{t('record.add.marksNote')}</p>
        <KnownFields />
        <NextStep submit busy={change.isPending}>
          {t('record.add.save')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
