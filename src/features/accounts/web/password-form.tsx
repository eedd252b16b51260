import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { getFactors, PASSWORD_LENGTH, setPassword } from '../contract.ts';
import { accountWords } from './words.ts';

const Passwords = z
  .object({
    current: z.string().optional(),
    password: z.string().min(PASSWORD_LENGTH).max(200),
    again: z.string(),
  })
  .refine(({ password, again }) => password === again, {
    path: ['again'],
    params: { vi: 'Hai lần gõ chưa giống nhau.', en: 'The two are not the same.' },
  });
type Passwords = z.infer<typeof Passwords>;

interface PasswordFormProps {
  /** A change needs the present password; the first one after a code does not. */
  readonly needsCurrent: boolean;
  onDone(): void;
}

/** A new password, typed twice: length over composition. */
export function PasswordForm({ needsCurrent, onDone }: PasswordFormProps) {
  const t = useWords(accountWords);
  const form = useHouseForm(Passwords, { current: '', password: '', again: '' });
  const act = useAct(setPassword, {
    refreshes: [getFactors],
    onDone: () => {
      form.reset();
      onDone();
    },
  });
  const labels = {
    current: t('password.current'),
    password: t('password.new'),
    again: t('password.again'),
  };
  const send = ({ current, password }: Passwords) =>
    act.mutate({ password, ...(current === undefined ? {} : { current }) });
  return (
    <Form form={form} onSubmit={send} error={act.error} labels={labels}>
      {needsCurrent ? (
        <TextField
          name="current"
          label={labels.current}
          type="password"
          autoComplete="current-password"
        />
      ) : null}
      <TextField
        name="password"
        label={labels.password}
        hint={t('password.hint', { least: PASSWORD_LENGTH })}
        type="password"
        autoComplete="new-password"
      />
      <TextField name="again" label={labels.again} type="password" autoComplete="new-password" />
      <div>
        <NextStep submit busy={act.isPending}>
          {t(needsCurrent ? 'password.change' : 'password.set')}
        </NextStep>
      </div>
    </Form>
  );
}
