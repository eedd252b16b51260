import type { Charge } from '#domain/case/offence.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { useForm } from '#platform/web/form/form.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  type AccusedView,
  type CaseView,
  type ChargePreview,
  changeCharges,
  previewCharges,
  proposeCaseCharges,
} from '../contract.ts';
import { ActForm, type CaseActProps, headOf } from './act-form.tsx';
import css from './cases.module.css';
import { ChargesField } from './charges-field.tsx';
import { CHARGES } from './charges-schema.ts';
import { useOwnOffices } from './own-body.ts';
import { caseWords } from './words.ts';

/** Changes the charges of the case or of one accused; what it would move is shown before it is recorded. */
export function ChargesDialog(props: CaseActProps & { accused: AccusedView | null }) {
  const { view, accused } = props;
  const t = useWords(caseWords);
  const offices = useOwnOffices(view.severity);
  const now = (accused === null ? view.charges : accused.charges).map(
    ({ article, paragraph, points }) => ({ article, paragraph, points }),
  );
  return (
    <ActForm
      {...props}
      endpoint={changeCharges}
      title={t('act.charges')}
      draftKey={`charges.${accused?.mark ?? 'case'}`}
      offices={offices}
      decided
      fields={{ charges: CHARGES }}
      first={{ charges: now }}
      labels={{ charges: t('field.charges') }}
      toAct={({ charges }: { charges: Charge[] }) => ({
        accusedId: accused?.id ?? null,
        charges,
      })}
    >
      <p className={css.quiet}>
        {t('field.whose')}: <strong>{accused?.mark ?? t('field.theCase')}</strong>
      </p>
      <ProposedCharges view={view} />
      <Preview view={view} accusedId={accused?.id ?? null} before={now} />
    </ActForm>
  );
}

/** The charges with what the recorded facts propose. */
export function ProposedCharges({ view }: { view: Pick<CaseView, 'facts' | 'actedOn'> }) {
  const proposed = useCall(proposeCaseCharges, { facts: view.facts, actedOn: view.actedOn });
  return (
    <ChargesField
      name="charges"
      actedOn={view.actedOn}
      proposals={proposed.data?.proposals ?? []}
    />
  );
}

function Preview(props: { view: CaseView; accusedId: string | null; before: readonly Charge[] }) {
  const { view, accusedId, before } = props;
  const t = useWords(caseWords);
  const { now, today } = useMe();
  const { values } = useForm();
  const charges = CHARGES.safeParse(values.charges);
  const changed = charges.success && JSON.stringify(charges.data) !== JSON.stringify(before);
  const head = headOf(view, {}, { today, now, decided: false, dated: true }) as { at: string };
  const preview = useCall(
    previewCharges,
    { id: view.id, at: head.at, accusedId, charges: charges.success ? charges.data : [] },
    { enabled: changed, keepPrevious: true },
  );
  if (!changed) {
    return null;
  }
  return (
    <section className={css.preview} aria-live="polite">
      <h3>{t('preview.title')}</h3>
      <ProblemNotice error={preview.error} />
      {preview.data === undefined ? (
        preview.error === null ? (
          <p>{t('preview.loading')}</p>
        ) : null
      ) : (
        <PreviewLines preview={preview.data} />
      )}
    </section>
  );
}

function PreviewLines({ preview }: { preview: ChargePreview }) {
  const t = useWords(caseWords);
  const f = useFormats();
  const both = useBothLanguages();
  const { before, after, direction } = preview;
  const dayOf = (day: string | null) => (day === null ? t('preview.none') : f.day(day));
  return (
    <ul>
      <li>
        {t(`preview.${direction}`, {
          before: t(`severity.${before.severity}`),
          after: t(`severity.${after.severity}`),
        })}
      </li>
      {preview.movesSupervision ? (
        <li>{t('preview.supervision', { level: t(`preview.${after.supervision}`) })}</li>
      ) : null}
      {preview.movesTrial ? (
        <li>{t('preview.trial', { level: t(`preview.${after.trial}`) })}</li>
      ) : null}
      {preview.clocks.map((clock) => (
        <li key={`${clock.rule}-${clock.name.vi}-${clock.before}`}>
          {t('preview.clock', {
            name: both(clock.name),
            before: dayOf(clock.before),
            after: dayOf(clock.after),
          })}
          {clock.overdue ? <strong className={css.danger}> {t('preview.overdue')}</strong> : null}
        </li>
      ))}
    </ul>
  );
}
