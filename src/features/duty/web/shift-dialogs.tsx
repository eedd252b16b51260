import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { FieldPair } from '#platform/web/form/field-frame.tsx';
import { NumberField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { readHour, toInstant } from '#platform/web/form/hour.ts';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  addShifts,
  coverShift,
  type DutyDesk,
  getDutyDesk,
  listDutyChoices,
  type ShiftRow,
} from '../contract.ts';
import css from './duty.module.css';
import { dutyWords } from './words.ts';

const NewShifts = z.object({
  postId: z.uuid(),
  day: DateText,
  hour: z.string().transform(readHour).pipe(z.string()),
  hours: z.number().int().min(1).max(72),
  repeat: z.number().int().min(1).max(31),
  order: z.number().int().min(1).max(20),
});
type NewShifts = z.output<typeof NewShifts>;

/** Turns of one officer, the same hours on several days running. */
export function AddShiftsDialog({ desk, onDone }: { desk: DutyDesk; onDone(): void }) {
  const t = useWords(dutyWords);
  const first = { postId: '', day: desk.from, hour: '07:00', hours: 24, repeat: 1, order: 1 };
  const form = useHouseForm(NewShifts, first);
  const act = useAct(addShifts, { refreshes: [getDutyDesk], onDone });
  const today = desk.from;
  return (
    <Dialog open title={t('roster.add')} onClose={onDone}>
      <Form
        form={form}
        error={act.error}
        labels={{
          postId: t('roster.who'),
          day: t('roster.day'),
          hour: t('roster.hour'),
          hours: t('roster.hours'),
          repeat: t('roster.repeat'),
          order: t('roster.callOrder'),
        }}
        onSubmit={(typed: NewShifts) => act.mutate({ shifts: toShifts(typed) })}
      >
        <WhoField />
        <FieldPair>
          <DateField name="day" label={t('roster.day')} today={today} />
          <TextField name="hour" label={t('roster.hour')} />
        </FieldPair>
        <div className={css.row}>
          <NumberField name="hours" label={t('roster.hours')} />
          <NumberField name="repeat" label={t('roster.repeat')} />
          <NumberField
            name="order"
            label={t('roster.callOrder')}
            hint={t('roster.callOrderHint')}
          />
        </div>
        <NextStep submit busy={act.isPending}>
          {t('roster.save')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

/** Another officer stands instead. */
export function CoverDialog({ shift, onDone }: { shift: ShiftRow; onDone(): void }) {
  const t = useWords(dutyWords);
  const form = useHouseForm(coverShift.input.omit({ id: true }), { postId: '' });
  const act = useAct(coverShift, { refreshes: [getDutyDesk], onDone });
  return (
    <Dialog open title={t('roster.coverTitle', { officer: shift.officer })} onClose={onDone}>
      <Form
        form={form}
        error={act.error}
        labels={{ postId: t('roster.who') }}
        onSubmit={({ postId }: { postId: string }) => act.mutate({ id: shift.id, postId })}
      >
        <p className={css.quiet}>{t('roster.coverText')}</p>
        <WhoField exceptPostId={shift.postId} />
        <NextStep submit busy={act.isPending}>
          {t('roster.coverSave')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function WhoField({ exceptPostId }: { exceptPostId?: string }) {
  const t = useWords(dutyWords);
  const rows = useCall(listDutyChoices, {}).data?.rows ?? [];
  return (
    <SelectField
      name="postId"
      label={t('roster.who')}
      choices={rows
        .filter((row) => row.postId !== exceptPostId)
        .map((row) => ({ value: row.postId, text: `${row.officer}, ${row.title}` }))}
    />
  );
}

function toShifts({ postId, day, hour, hours, repeat, order }: NewShifts) {
  return Array.from({ length: repeat }, (_, plus) => {
    const on = Temporal.PlainDate.from(day).add({ days: plus }).toString();
    const from = Temporal.Instant.from(toInstant(on, hour));
    return {
      postId,
      fromAt: from.toString(),
      untilAt: from.add({ hours }).toString(),
      order,
    };
  });
}
