import { useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { Icon } from '#platform/web/kit/icon.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { type DutyDesk, getDutyDesk, setDutyPhone } from '../contract.ts';
import css from './duty.module.css';
import { dutyWords } from './words.ts';

/** Who is on duty at this moment, in the order of calling, and the telephone of the room. */
export function DeskPart({ desk }: { desk: DutyDesk }) {
  const t = useWords(dutyWords);
  const [editing, setEditing] = useState(false);
  return (
    <Section title={t('desk.title', { agency: desk.agency.name })}>
      {desk.onDuty.length === 0 ? (
        <div className={css.gap} role="alert">
          <p className={css.gapTitle}>
            <Icon name="warning" /> {t('desk.nobody')}
          </p>
          <p>{t('desk.nobodyText')}</p>
        </div>
      ) : (
        <ol className={css.people}>
          {desk.onDuty.map((one) => (
            <li key={one.postId}>
              <strong>{one.officer}</strong> <span className={css.quiet}>{one.title}</span>
            </li>
          ))}
        </ol>
      )}
      {desk.rosterSince === null ? <p className={css.quiet}>{t('desk.standing')}</p> : null}
      <p className={css.phone}>
        {t('desk.phone')}: <strong>{desk.phone === '' ? t('desk.noPhone') : desk.phone}</strong>
        {desk.mayManage ? <StepLink run={() => setEditing(true)}>{t('desk.edit')}</StepLink> : null}
      </p>
      {editing ? <PhoneDialog desk={desk} onDone={() => setEditing(false)} /> : null}
    </Section>
  );
}

function PhoneDialog({ desk, onDone }: { desk: DutyDesk; onDone(): void }) {
  const t = useWords(dutyWords);
  const form = useHouseForm(setDutyPhone.input.omit({ revision: true }), { phone: desk.phone });
  const act = useAct(setDutyPhone, { refreshes: [getDutyDesk], onDone });
  return (
    <Dialog open title={t('desk.phoneTitle')} onClose={onDone}>
      <Form
        form={form}
        error={act.error}
        labels={{ phone: t('desk.phone') }}
        onSubmit={({ phone }: { phone: string }) => act.mutate({ phone, revision: desk.revision })}
      >
        <TextField name="phone" type="tel" label={t('desk.phone')} hint={t('desk.phoneHint')} />
        <NextStep submit busy={act.isPending}>
          {t('desk.save')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
