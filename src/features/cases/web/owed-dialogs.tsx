import { z } from 'zod';
import { NoticeAddressee, NoticePaper } from '#domain/case/notice.ts';
import { Id } from '#platform/contract/fields.ts';
import { ChoiceField, SelectField } from '#platform/web/form/fields.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { type OwedView, recordDuty, recordNotice } from '../contract.ts';
import { ActForm, type CaseActProps } from './act-form.tsx';
import css from './cases.module.css';
import { caseWords } from './words.ts';

/** Records a duty that a running limit waits for: which one is chosen, the rest follows from it. */
export function DutyDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  const say = useOwedText();
  const owed = props.view.owed.filter((one) => one.duty !== null);
  return (
    <ActForm
      {...props}
      endpoint={recordDuty}
      title={t('act.duty')}
      draftKey="duty"
      fields={{ owed: z.string().min(1) }}
      first={{ owed: owed.length === 1 ? '0' : '' }}
      labels={{ owed: t('owed.which') }}
      toAct={({ owed: chosen }: { owed: string }) => dutyOf(owed[Number(chosen)])}
    >
      <ChoiceField
        name="owed"
        label={t('owed.which')}
        hint={t('owed.whichHint')}
        choices={owed.map((one, at) => ({ value: String(at), text: say(one) }))}
      />
    </ActForm>
  );
}

function dutyOf(one: OwedView | undefined): object {
  return one === undefined
    ? {}
    : { duty: one.duty, about: one.about, accusedId: one.accused?.id ?? null };
}

/** Records that a paper was sent, served or told: what a limit waits for stands first and is filled in. */
export function NoticeDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  const say = useOwedText();
  const owed = props.view.owed.filter((one) => one.notice !== null);
  const [first] = owed;
  return (
    <ActForm
      {...props}
      endpoint={recordNotice}
      title={t('act.notice')}
      draftKey="notice"
      decided
      fields={{ paper: NoticePaper, to: NoticeAddressee, accusedId: Id.optional() }}
      first={{
        paper: first?.notice?.paper ?? '',
        to: first?.notice?.to ?? '',
        accusedId: first?.accused?.id ?? '',
      }}
      labels={{ paper: t('field.paper'), to: t('field.sentTo') }}
      toAct={({ accusedId, ...typed }: { accusedId?: string }) => ({
        ...typed,
        accusedId: accusedId ?? null,
      })}
    >
      {first === undefined ? null : (
        <div className={css.note}>
          <p>{t('owed.papers')}</p>
          <ul>
            {owed.map((one) => (
              <li key={`${one.rule} ${one.startedAt} ${one.accused?.id}`}>{say(one)}</li>
            ))}
          </ul>
        </div>
      )}
      <SelectField
        name="paper"
        label={t('field.paper')}
        choices={NoticePaper.options.map((value) => ({ value, text: t(`notice.${value}`) }))}
      />
      <SelectField
        name="to"
        label={t('field.sentTo')}
        choices={NoticeAddressee.options.map((value) => ({ value, text: t(`sentTo.${value}`) }))}
      />
      <SelectField
        name="accusedId"
        label={t('field.accusedId')}
        optional
        choices={props.view.accusedList.map((one) => ({ value: one.id, text: one.mark }))}
      />
    </ActForm>
  );
}

/** What is owed, about whom, since when and until when, in one line. */
function useOwedText(): (one: OwedView) => string {
  const t = useWords(caseWords);
  const f = useFormats();
  return ({ duty, notice, accused, startedAt, about, ...mark }) => {
    const what =
      notice === null
        ? duty === null
          ? ''
          : t(`duty.${duty}`)
        : t('owed.paper', { paper: t(`notice.${notice.paper}`), to: t(`sentTo.${notice.to}`) });
    const end = mark.dueAt === null ? f.day(mark.dueOn) : f.instant(mark.dueAt);
    const due = t(mark.nearness === 'overdue' ? 'owed.overdue' : 'owed.due', { due: end });
    const said =
      accused === null
        ? t('owed.choice', { what, due })
        : t('owed.choiceOf', { what, mark: accused.mark, due });
    return about === null ? said : `${said}, ${t('owed.since', { day: f.instant(startedAt) })}`;
  };
}
