import { z } from 'zod';
import { FilePaper, listMissingPapers } from '#domain/case/hand-over.ts';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { CheckListField } from '#platform/web/form/check-list-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { FieldPair } from '#platform/web/form/field-frame.tsx';
import { TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { readHour, toInstant } from '#platform/web/form/hour.ts';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe, useReadNow } from '#platform/web/session/session.tsx';
import {
  acceptHandOver,
  countCases,
  type HandOverRow,
  listCases,
  listHandOvers,
  refuseHandOver,
} from '../../contract.ts';
import { caseWords } from '../words.ts';
import { choicesOf } from './codes.ts';
import css from './court.module.css';

interface AnswerProps {
  readonly row: HandOverRow;
  onDone(said: string): void;
  onClose(): void;
}

const Moment = {
  day: DateText.optional(),
  hour: z.string().optional().transform(readHour),
};
type When = { day?: string; hour?: string };
const STALE = [listHandOvers, listCases, countCases];

/** Accepts a file: from this moment it is open here, and the clock runs. */
export function AcceptDialog({ row, onDone, onClose }: AnswerProps) {
  const t = useWords(caseWords);
  const momentOf = useMoment();
  const form = useHouseForm(z.object(Moment), { day: '', hour: '' });
  const act = useAct(acceptHandOver, {
    refreshes: STALE,
    onDone: () => onDone(t('court.handOvers.done', { code: row.caseCode })),
  });
  return (
    <Dialog open title={t('court.handOvers.acceptOf', { code: row.caseCode })} onClose={onClose}>
      <Form
        form={form}
        error={act.error}
        labels={{ day: t('field.day'), hour: t('field.hour') }}
        onSubmit={async (typed: When) => act.mutate({ id: row.id, at: await momentOf(typed) })}
      >
        <p className={css.quiet}>{t('court.handOvers.acceptNote')}</p>
        <MomentFields />
        <NextStep submit busy={act.isPending}>
          {t('court.handOvers.accept')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

/** Refuses a file that lacks a paper: no clock runs here. */
export function RefuseDialog({ row, onDone, onClose }: AnswerProps) {
  const t = useWords(caseWords);
  const momentOf = useMoment();
  const form = useHouseForm(z.object({ missing: z.array(FilePaper).min(1), ...Moment }), {
    missing: row.missing,
    day: '',
    hour: '',
  });
  const act = useAct(refuseHandOver, {
    refreshes: STALE,
    onDone: () => onDone(t('court.handOvers.refusedDone', { code: row.caseCode })),
  });
  return (
    <Dialog open title={t('court.handOvers.refuseOf', { code: row.caseCode })} onClose={onClose}>
      <Form
        form={form}
        error={act.error}
        labels={{ missing: t('court.handOvers.lacking'), day: t('field.day') }}
        onSubmit={async ({ missing, ...typed }: When & { missing: FilePaper[] }) =>
          act.mutate({ id: row.id, at: await momentOf(typed), missing })
        }
      >
        <CheckListField
          name="missing"
          label={t('court.handOvers.lacking')}
          hint={t('court.handOvers.lackingNone')}
          choices={choicesOf(listMissingPapers(row.purpose, []), (code) =>
            t(`court.paper.${code}`),
          )}
        />
        <MomentFields />
        <NextStep submit danger busy={act.isPending}>
          {t('court.handOvers.refuse')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function MomentFields() {
  const t = useWords(caseWords);
  const { today } = useMe();
  return (
    <FieldPair>
      <DateField
        name="day"
        label={t('field.day')}
        hint={t('field.dayHint')}
        optional
        today={today}
      />
      <TextField name="hour" label={t('field.hour')} hint={t('field.hourHint')} optional />
    </FieldPair>
  );
}

/** When it was answered: as typed, else now. */
function useMoment(): (typed: When) => Promise<string> {
  const { today } = useMe();
  const readNow = useReadNow();
  return async ({ day, hour }) =>
    day === undefined && hour === undefined
      ? await readNow()
      : toInstant(day ?? today, hour ?? '00:00');
}
