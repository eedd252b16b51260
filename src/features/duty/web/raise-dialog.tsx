import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { DangerKind } from '#domain/duty/duty-codes.ts';
import { findPlaces } from '#features/places/contract.ts';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { ChoiceField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { LookupField, type LookupOption } from '#platform/web/form/lookup-field.tsx';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  countDangerAlerts,
  getDangerAlert,
  listDangerAlerts,
  type RaisedDanger,
  raiseDanger,
} from '../contract.ts';
import css from './duty.module.css';
import { EmergencyNumbers } from './emergency-numbers.tsx';
import { TimeLeft } from './time-left.tsx';
import { dutyWords } from './words.ts';

const NewDanger = z.object({
  kind: DangerKind,
  place: z.array(z.object({ id: z.string() })).default([]),
});
type NewDanger = z.output<typeof NewDanger>;

/** Kind, perhaps the commune, send; then who is being called, until somebody has it. */
export function RaiseDialog({ onClose }: { onClose(): void }) {
  const t = useWords(dutyWords);
  const [raised, setRaised] = useState<RaisedDanger | null>(null);
  return (
    <Dialog open title={t(raised === null ? 'danger.title' : 'danger.sent')} onClose={onClose}>
      {raised === null ? (
        <RaiseForm onRaised={setRaised} />
      ) : (
        <Raised raised={raised} onClose={onClose} />
      )}
    </Dialog>
  );
}

function RaiseForm({ onRaised }: { onRaised(raised: RaisedDanger): void }) {
  const t = useWords(dutyWords);
  const box = useRef<HTMLDivElement>(null);
  const form = useHouseForm(NewDanger, { kind: '', place: [] });
  const act = useAct(raiseDanger, {
    refreshes: [listDangerAlerts, countDangerAlerts],
    onDone: onRaised,
  });
  useNumberKeys((kind) => form.set('kind', kind));
  useEffect(() => {
    // after the dialog has opened, which moves the focus to its own first button
    const timer = setTimeout(() => box.current?.querySelector('input')?.focus());
    return () => clearTimeout(timer);
  }, []);
  return (
    <div ref={box}>
      <EmergencyNumbers />
      <Form
        form={form}
        error={act.error}
        labels={{ kind: t('danger.kind'), place: t('danger.place') }}
        onSubmit={(typed: NewDanger) =>
          act.mutate({ kind: typed.kind, placeId: typed.place[0]?.id ?? null })
        }
      >
        <ChoiceField
          name="kind"
          label={t('danger.kind')}
          hint={`${t('danger.kindHint')} ${t('danger.keys')}`}
          choices={DangerKind.options.map((value, at) => ({
            value,
            text: `${at + 1}. ${t(`danger.kinds.${value}`)}`,
          }))}
        />
        <PlaceField />
        <NextStep submit danger busy={act.isPending}>
          {t('danger.send')}
        </NextStep>
      </Form>
    </div>
  );
}

/** 1 to 6 choose the kind, unless a text is being typed. */
function useNumberKeys(choose: (kind: DangerKind) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const kind = DangerKind.options[Number(event.key) - 1];
      const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
      if (kind !== undefined && !isTyping && !event.altKey && !event.ctrlKey) {
        event.preventDefault();
        choose(kind);
      }
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  });
}

function PlaceField() {
  const t = useWords(dutyWords);
  return (
    <LookupField
      name="place"
      label={t('danger.place')}
      hint={t('danger.placeHint')}
      optional
      single
      search={searchCommunes}
      listName={t('danger.place')}
      nothingFound={t('danger.noPlace')}
      drawChosen={(option, remove) => (
        <AgencyChip key={option.id} name={option.name} onRemove={remove} />
      )}
    />
  );
}

/** Who is being called, the minutes left, and that somebody has it. */
function Raised({ raised, onClose }: { raised: RaisedDanger; onClose(): void }) {
  const t = useWords(dutyWords);
  const f = useFormats();
  const me = useMe();
  const alert = useCall(getDangerAlert, { id: raised.id }, { refetchEvery: 5_000 });
  const title = alert.data?.calledTitle ?? raised.calledTitle;
  const acknowledgedAt = alert.data?.acknowledgedAt ?? null;
  return (
    <div className={css.raised}>
      <p role="status">
        {acknowledgedAt !== null
          ? t('danger.takenBy', {
              title: alert.data?.acknowledgedBy ?? '',
              at: f.instant(acknowledgedAt),
            })
          : title === null
            ? t('danger.calledNobody', { agency: raised.bodyName })
            : t('danger.calledNow', {
                title,
                agency: alert.data?.calledAgency ?? raised.bodyName,
              })}
      </p>
      {acknowledgedAt === null && alert.data !== undefined ? (
        <TimeLeft until={alert.data.nextCallAt} now={alert.data.now} readAt={alert.dataUpdatedAt} />
      ) : null}
      <EmergencyNumbers desk={{ name: raised.bodyName, phone: raised.phone }} />
      <div className={css.foot}>
        <NextStep run={onClose}>{t('danger.done')}</NextStep>
        {may(me, 'duty.serve') || may(me, 'duty.manage') ? (
          <StepLink to="/duty">{t('danger.toList')}</StepLink>
        ) : null}
      </div>
    </div>
  );
}

async function searchCommunes(words: string): Promise<LookupOption[]> {
  const { rows } = await call(findPlaces, { words, limit: 30 });
  return rows
    .filter((row) => row.validTo === null && !['province', 'district'].includes(row.kind))
    .map((row) => ({ id: row.id, name: row.fullName }));
}
