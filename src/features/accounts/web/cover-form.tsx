import { useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { FieldFrame } from '#platform/web/form/field-frame.tsx';
import { TextField } from '#platform/web/form/fields.tsx';
import formCss from '#platform/web/form/form.module.css';
import { Form, useForm } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { addCover, findOfficers, getOfficer, type PostDetail } from '../contract.ts';
import { DeniedReason } from './denied-reason.tsx';
import { officerWords } from './officer-words.ts';
import css from './officers.module.css';

/** Names who acts for a post while its holder is away. */
export function CoverForm({ post, onClose }: { post: PostDetail; onClose(): void }) {
  const t = useWords(officerWords);
  const { today } = useMe();
  const form = useHouseForm(addCover.input, {
    id: post.id,
    officerId: '',
    validFrom: today,
    validTo: '',
    reason: '',
  });
  const act = useAct(addCover, { refreshes: [getOfficer], onDone: onClose });
  const isDenied = act.error?.problem.code === 'access.denied';
  const labels = {
    officerId: t('cover.who'),
    validFrom: t('post.validFrom'),
    validTo: t('authority.validTo'),
    reason: t('cover.reason'),
  };
  return (
    <Dialog open title={t('cover.add')} onClose={onClose}>
      <Form form={form} onSubmit={act.mutate} error={isDenied ? null : act.error} labels={labels}>
        {isDenied ? <DeniedReason error={act.error} /> : null}
        <p className={css.quiet}>
          {post.title}, {post.agency.name}
        </p>
        <OfficerField />
        <DateField name="validFrom" label={labels.validFrom} today={today} />
        <DateField name="validTo" label={labels.validTo} today={today} />
        <TextField name="reason" label={labels.reason} optional maxLength={300} />
        <div>
          <NextStep submit busy={act.isPending}>
            {t('cover.add')}
          </NextStep>
        </div>
      </Form>
    </Dialog>
  );
}

/** An officer of the own range, found by name. */
function OfficerField() {
  const t = useWords(officerWords);
  const form = useForm();
  const [words, setWords] = useState('');
  const found = useCall(
    findOfficers,
    { words, state: 'active', limit: 6 },
    { enabled: words.trim().length > 1, keepPrevious: true },
  );
  const rows = words.trim().length > 1 ? (found.data?.rows ?? []) : [];
  return (
    <FieldFrame
      name="officerId"
      label={t('cover.who')}
      hint={t('cover.whoHint')}
      after={
        <>
          {rows.length === 0 ? null : (
            <ul className={css.options}>
              {rows.map((row) => (
                <li key={row.id}>
                  <button
                    type="button"
                    aria-pressed={form.values.officerId === row.id}
                    onClick={() => form.set('officerId', row.id)}
                  >
                    {row.name}{' '}
                    <span className={css.quiet}>
                      {row.posts[0] === undefined
                        ? ''
                        : `${row.posts[0].title}, ${row.posts[0].agency.shortName}`}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          {found.data?.rows.length === 0 && words.trim().length > 1 ? (
            <p className={css.quiet}>{t('cover.nobody')}</p>
          ) : null}
        </>
      }
    >
      <input
        id="field-officerId"
        type="search"
        className={formCss.input}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </FieldFrame>
  );
}
