import { useState } from 'react';
import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { SideStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { changeTipContent, getTip, type TipView } from '../contract.ts';
import { AddMarksDialog } from './add-marks-dialog.tsx';
import { tipWords } from './words.ts';

const Addition = z.object({ addition: z.string().trim().min(1).max(20_000) });

/** Adds words below what stands there; the earlier ones stay. */
export function AddContent({ tip }: { tip: TipView }) {
  const t = useWords(tipWords);
  const form = useHouseForm(Addition, { addition: '' });
  const draft = useDraft(`tip.${tip.id}.addition`, form);
  const change = useAct(changeTipContent, { refreshes: [getTip], onDone: () => draft.discard() });
  const [isMarking, setMarking] = useState(false);
  const label = t('record.add.text');
  return (
    <Section title={t('record.add.title')}>
      <Form
        form={form}
        error={change.error}
        labels={{ addition: label }}
        draft={draft}
        onSubmit={({ addition }: z.infer<typeof Addition>) =>
          change.mutate({ id: tip.id, revision: tip.revision, addition })
        }
      >
        <LongTextField name="addition" label={label} hint={t('record.add.textHint')} rows={3} />
        <SideStep submit busy={change.isPending}>
          {t('record.add.save')}
        </SideStep>
      </Form>
      <StepLink run={() => setMarking(true)}>{t('record.add.marks')}</StepLink>
      {isMarking ? <AddMarksDialog tip={tip} onClose={() => setMarking(false)} /> : null}
    </Section>
  );
}
