import { useState } from 'react';
import { z } from 'zod';
import { Purpose } from '#platform/contract/purpose.ts';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { ChoiceField } from './fields.tsx';
import { Form } from './form.tsx';
import { useHouseForm } from './house-form.ts';

const Stated = z.object({ purpose: Purpose });

interface PurposeFormProps {
  readonly verb: string;
  /** The purposes that the post may state, its usual one first. */
  readonly purposes: readonly { code: Purpose; text: string }[];
  run(purpose: Purpose): Promise<void>;
}

/** Asks for the purpose of an opening, then runs it; a refusal stands above the choice. */
export function PurposeForm({ verb, purposes, run }: PurposeFormProps) {
  const t = useWords(kitWords);
  const form = useHouseForm(Stated, { purpose: purposes[0]?.code ?? '' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ProblemError | null>(null);
  const open = async ({ purpose }: z.infer<typeof Stated>) => {
    setBusy(true);
    setError(null);
    try {
      await run(purpose);
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
      labels={{ purpose: t('purposeOf') }}
      onSubmit={(typed: z.infer<typeof Stated>) => void open(typed)}
    >
      <ChoiceField
        name="purpose"
        label={t('purposeOf')}
        choices={purposes.map(({ code, text }) => ({ value: code, text }))}
      />
      <NextStep submit busy={busy}>
        {verb}
      </NextStep>
    </Form>
  );
}
