import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { FieldPair } from '#platform/web/form/field-frame.tsx';
import { TextField } from '#platform/web/form/fields.tsx';
import { readHour, toInstant } from '#platform/web/form/hour.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { evidenceWords } from './words.ts';

/** When something was done, and the record or decision on paper, as they are typed. */
export const MomentTyped = {
  day: DateText.optional(),
  hour: z.string().optional().transform(readHour),
  paperNumber: z.string().trim().max(40).optional(),
  paperOn: DateText.optional(),
};
export const MOMENT_FIRST = { day: '', hour: '', paperNumber: '', paperOn: '' };

/** What was typed of moment and paper. */
export interface TypedMoment {
  day?: string | undefined;
  hour?: string | undefined;
  paperNumber?: string | undefined;
  paperOn?: string | undefined;
}

/** The typed moment: now where nothing is said, and never before what came last. */
export function momentOf(
  typed: TypedMoment,
  me: { today: string; now: string },
  last?: string,
): string {
  if (typed.day === undefined && typed.hour === undefined) {
    return last !== undefined && Date.parse(last) > Date.parse(me.now) ? last : me.now;
  }
  return toInstant(typed.day ?? me.today, typed.hour ?? '00:00');
}

/** The paper that was typed; a number alone takes the day of the act. */
export function paperOf(typed: TypedMoment, me: { today: string }) {
  if (typed.paperNumber === undefined && typed.paperOn === undefined) {
    return null;
  }
  return { number: typed.paperNumber ?? null, on: typed.paperOn ?? typed.day ?? me.today };
}

/** Day and hour of the act. */
export function MomentFields() {
  const t = useWords(evidenceWords);
  const { today } = useMe();
  return (
    <FieldPair>
      <DateField
        name="day"
        label={t('field.day')}
        hint={t('field.nowHint')}
        optional
        today={today}
      />
      <TextField name="hour" label={t('field.hour')} hint="8:30" optional />
    </FieldPair>
  );
}

/** Number and day of the paper; either may be asked for by the act. */
export function PaperFields() {
  const t = useWords(evidenceWords);
  const { today } = useMe();
  return (
    <FieldPair>
      <TextField name="paperNumber" label={t('field.paperNumber')} optional />
      <DateField name="paperOn" label={t('field.paperOn')} optional today={today} />
    </FieldPair>
  );
}
