import { useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { NumberField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  type ArrivalView,
  type DocumentView,
  getDocument,
  listArrivals,
  proposeArrival,
  recordArrival,
  recordDissemination,
} from '../contract.ts';
import css from './documents.module.css';
import { KeepTyped } from './keep-typed.tsx';
import { documentWords } from './words.ts';

/** Who received the document under which number, and who disseminated it; the own agency’s part is a form. */
export function ArrivalSection({ document }: { document: DocumentView }) {
  const t = useWords(documentWords);
  const me = useMe();
  const own = document.arrivals.find((arrival) => arrival.isOwn);
  const others = document.arrivals.filter((arrival) => !arrival.isOwn);
  const year = Number(me.today.slice(0, 4));
  const mayArrive = document.ways.arrive.allowed && own === undefined;
  const proposed = useCall(proposeArrival, { year }, { enabled: mayArrive });
  return (
    <Section title={t('arrival.title')}>
      {own === undefined ? null : (
        <ul className={css.list}>
          <ArrivalLine arrival={own} />
        </ul>
      )}
      {mayArrive && proposed.data !== undefined ? (
        <EnterArrival
          key={proposed.data.number}
          id={document.id}
          number={proposed.data.number}
          today={me.today}
        />
      ) : null}
      {own !== undefined && own.disseminatedOn === null && document.ways.arrive.allowed ? (
        <Disseminate arrival={own} today={me.today} />
      ) : null}
      {document.arrivals.length === 0 && !mayArrive ? <p>{t('arrival.none')}</p> : null}
      <Others arrivals={others} />
    </Section>
  );
}

/** A plan arrives at a hundred agencies: the first few are shown. */
const FIRST = 6;

function Others({ arrivals }: { arrivals: readonly ArrivalView[] }) {
  const t = useWords(documentWords);
  const [whole, setWhole] = useState(false);
  const shown = whole ? arrivals : arrivals.slice(0, FIRST);
  return (
    <>
      <ul className={css.list}>
        {shown.map((arrival) => (
          <ArrivalLine key={arrival.id} arrival={arrival} />
        ))}
      </ul>
      {shown.length === arrivals.length ? null : (
        <StepLink run={() => setWhole(true)}>
          {t('arrival.more', { count: arrivals.length - shown.length })}
        </StepLink>
      )}
    </>
  );
}

function ArrivalLine({ arrival }: { arrival: ArrivalView }) {
  const t = useWords(documentWords);
  const f = useFormats();
  return (
    <li>
      <strong>{arrival.agency.name}</strong>
      <span>
        {t('arrival.line', {
          number: arrival.number,
          year: arrival.year,
          day: f.day(arrival.arrivedOn),
        })}
      </span>
      <small>
        {arrival.disseminatedOn === null
          ? t('arrival.notYet')
          : t('arrival.done', {
              day: f.day(arrival.disseminatedOn),
              by: arrival.disseminatedBy ?? '',
            })}
      </small>
    </li>
  );
}

function EnterArrival(props: { id: string; number: number; today: string }) {
  const t = useWords(documentWords);
  const form = useHouseForm(recordArrival.input, {
    id: props.id,
    number: props.number,
    arrivedOn: props.today,
  });
  const act = useAct(recordArrival, { refreshes: [getDocument, listArrivals, proposeArrival] });
  const labels = { number: t('arrival.number'), arrivedOn: t('arrival.arrivedOn') };
  return (
    <Form form={form} labels={labels} error={act.error} onSubmit={act.mutate}>
      <KeepTyped>
        <NumberField name="number" label={labels.number} hint={t('arrival.numberHint')} />
        <DateField name="arrivedOn" label={labels.arrivedOn} today={props.today} />
      </KeepTyped>
      <NextStep submit busy={act.isPending}>
        {t('arrival.enter')}
      </NextStep>
    </Form>
  );
}

function Disseminate({ arrival, today }: { arrival: ArrivalView; today: string }) {
  const t = useWords(documentWords);
  const form = useHouseForm(recordDissemination.input, { id: arrival.id, on: today, by: '' });
  const act = useAct(recordDissemination, { refreshes: [getDocument, listArrivals] });
  const labels = { on: t('arrival.on'), by: t('arrival.by') };
  return (
    <Form form={form} labels={labels} error={act.error} onSubmit={act.mutate}>
      <KeepTyped>
        <DateField name="on" label={labels.on} today={today} />
      </KeepTyped>
      <TextField name="by" label={labels.by} hint={t('arrival.byHint')} maxLength={500} />
      <NextStep submit busy={act.isPending}>
        {t('arrival.disseminate')}
      </NextStep>
    </Form>
  );
}
