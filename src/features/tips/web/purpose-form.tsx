import { useState } from 'react';
import { z } from 'zod';
import { Purpose } from '#platform/contract/purpose.ts';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { ChoiceField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { usePurposes } from './tip-sealed.tsx';
import { tipWords } from './words.ts';

const Stated = z.object({ purpose: Purpose });

/** Asks for the purpose of an opening, then runs it; a refusal stands above the choice. */
export function PurposeForm(props: { verb: string; run(purpose: Purpose): Promise<void> }) {
  const t = useWords(tipWords);
  const purposes = usePurposes();
  const form = useHouseForm(Stated, { purpose: purposes[0]?.code ?? '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ProblemError | null>(null);
  const open = async ({ purpose }: z.infer<typeof Stated>) => {
    setBusy(true);
    setError(null);
    try {
      await props.run(purpose);
    } catch (fault) {
      setError(toProblemError(fault));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form
      form={form}
      error={error}
      labels={{ purpose: t('record.papers.purpose') }}
      onSubmit={(typed: z.infer<typeof Stated>) => void open(typed)}
    >
      <ChoiceField
        name="purpose"
        label={t('record.papers.purpose')}
        choices={purposes.map(({ code, text }) => ({ value: code, text }))}
      />
      <NextStep submit busy={busy}>
        {props.verb}
      </NextStep>
    </Form>
  );
}
