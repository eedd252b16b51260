import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { SelectField, TextField } from '#platform/web/form/fields.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { AidState, answerAid, askAid, type CaseView } from '../../contract.ts';
import { ActForm, type CaseActProps } from '../act-form.tsx';
import { caseWords } from '../words.ts';
import { choicesOf } from './codes.ts';
import { listCountries, nameCountry } from './countries.ts';
import { PanelFrame, PanelLine, type PanelProps, useAsking, Way } from './panel.tsx';

type Aid = CaseView['aid'][number];
type Asked = { what: 'ask' } | { what: 'answer'; aidId: string };

const { direction: Direction, treaty: Treaty, matter: Matter } = askAid.input.shape;
const Standing = z.enum(['aid-asked', ...AidState.options]);

/** Requests for mutual legal assistance, out and in, with what is due and what came. */
export function AidPanel({ acts }: PanelProps) {
  const t = useWords(caseWords);
  const { view } = acts;
  const { asking, ask, dialog } = useAsking<Asked>(acts);
  const mayAct = view.mayRecord && view.handOver === null && view.ending === null;
  if (view.aid.length === 0 && !mayAct) {
    return null;
  }
  return (
    <PanelFrame
      title={t('court.aid.title')}
      dialog={
        <>
          {asking?.what === 'ask' ? <AskDialog {...dialog} /> : null}
          {asking?.what === 'answer' ? <AnswerDialog {...dialog} aidId={asking.aidId} /> : null}
        </>
      }
      count={view.aid.length}
      {...(mayAct
        ? { ways: <Way run={() => ask({ what: 'ask' })}>{t('court.aid.ask')}</Way> }
        : {})}
    >
      {view.aid.map((aid) => (
        <AidLine
          key={aid.id}
          aid={aid}
          {...(mayAct ? { run: () => ask({ what: 'answer', aidId: aid.id }) } : {})}
        />
      ))}
    </PanelFrame>
  );
}

function AidLine({ aid, run }: { aid: Aid; run?(): void }) {
  const t = useWords(caseWords);
  const f = useFormats();
  const locale = useLocale();
  const state = Standing.parse(aid.state);
  const waits = state === 'aid-asked' || state === 'aid-part-answered';
  const word = t(`court.aidState.${state}`);
  return (
    <PanelLine
      what={`${t(`court.direction.${Direction.parse(aid.direction)}`)}: ${nameCountry(aid.country, locale)}, ${t(`court.aidMatter.${Matter.parse(aid.matter)}`)}`}
      why={[
        t(`court.treaty.${Treaty.parse(aid.treaty)}`),
        f.day(aid.askedOn),
        ...(aid.number === null ? [] : [aid.number]),
        ...(aid.dueOn === null ? [] : [t('court.aid.due', { day: f.day(aid.dueOn) })]),
      ].join(', ')}
      mark={
        <StateBadge shape={waits ? 'triangle' : 'full'}>
          {aid.answeredOn === null
            ? word
            : t('court.aid.answered', { state: word, day: f.day(aid.answeredOn) })}
        </StateBadge>
      }
      {...(waits && run !== undefined
        ? { ways: <Way run={run}>{t('court.aid.answer')}</Way> }
        : {})}
    />
  );
}

function AskDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  const locale = useLocale();
  const { today } = useMe();
  return (
    <ActForm
      {...props}
      endpoint={askAid}
      title={t('court.aid.ask')}
      draftKey="aid"
      fields={{
        direction: Direction,
        country: z.string().length(2),
        treaty: Treaty,
        matter: Matter,
        number: z.string().trim().max(60).optional(),
        askedOn: DateText,
        dueOn: DateText.optional(),
      }}
      first={{
        direction: 'aid-out',
        country: '',
        treaty: '',
        matter: '',
        number: '',
        askedOn: '',
        dueOn: '',
      }}
      labels={{
        country: t('court.aid.country'),
        treaty: t('court.aid.treaty'),
        matter: t('court.aid.matter'),
        askedOn: t('court.aid.askedOn'),
        dueOn: t('court.aid.dueOn'),
      }}
      toAct={(typed: Record<string, unknown>) => ({
        direction: typed.direction,
        country: typed.country,
        treaty: typed.treaty,
        matter: typed.matter,
        number: typed.number ?? null,
        askedOn: typed.askedOn,
        dueOn: typed.dueOn ?? null,
      })}
    >
      <SelectField
        name="direction"
        label={t('court.aid.direction')}
        choices={choicesOf(Direction.options, (code) => t(`court.direction.${code}`))}
      />
      <SelectField name="country" label={t('court.aid.country')} choices={listCountries(locale)} />
      <SelectField
        name="treaty"
        label={t('court.aid.treaty')}
        choices={choicesOf(Treaty.options, (code) => t(`court.treaty.${code}`))}
      />
      <SelectField
        name="matter"
        label={t('court.aid.matter')}
        choices={choicesOf(Matter.options, (code) => t(`court.aidMatter.${code}`))}
      />
      <TextField name="number" label={t('court.aid.number')} optional maxLength={60} />
      <DateField name="askedOn" label={t('court.aid.askedOn')} today={today} />
      <DateField name="dueOn" label={t('court.aid.dueOn')} optional today={today} />
    </ActForm>
  );
}

function AnswerDialog({ aidId, ...props }: CaseActProps & { aidId: string }) {
  const t = useWords(caseWords);
  const { today } = useMe();
  return (
    <ActForm
      {...props}
      endpoint={answerAid}
      title={t('court.aid.answer')}
      draftKey="aid-answer"
      fields={{ state: AidState, on: DateText }}
      first={{ state: '', on: '' }}
      labels={{ state: t('court.aid.state'), on: t('court.aid.on') }}
      toAct={({ state, on }: { state: string; on: string }) => ({ aidId, state, on })}
    >
      <SelectField
        name="state"
        label={t('court.aid.state')}
        choices={choicesOf(AidState.options, (code) => t(`court.aidState.${code}`))}
      />
      <DateField name="on" label={t('court.aid.on')} today={today} />
    </ActForm>
  );
}
