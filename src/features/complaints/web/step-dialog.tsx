import { useEffect } from 'react';
import { z } from 'zod';
import { type ComplaintAct, ComplaintOutcome } from '#domain/complaint/complaint-codes.ts';
import { DateText, Id } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { FieldPair } from '#platform/web/form/field-frame.tsx';
import {
  CheckField,
  ChoiceField,
  LongTextField,
  SelectField,
  TextField,
} from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { readHour, toInstant } from '#platform/web/form/hour.ts';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  actOnComplaint,
  type ComplaintView,
  getComplaint,
  listComplaints,
  listUnitOfficers,
} from '../contract.ts';
import css from './complaints.module.css';
import { complaintWords } from './words.ts';

interface StepDialogProps {
  readonly complaint: ComplaintView;
  readonly step: ComplaintAct;
  /** Somebody else was faster: the page loads the new state, what was typed stays. */
  onStale(): void;
  onDone(): void;
  onClose(): void;
}

const moment = {
  day: DateText.optional(),
  hour: z.string().optional().transform(readHour),
};

/** What each step asks for. */
const ASKED = {
  settle: z.object({
    ...moment,
    outcome: ComplaintOutcome,
    compensation: z.boolean().default(false),
    words: z.string().trim().min(1).max(20_000),
  }),
  'number-decision': z.object({
    ...moment,
    number: z.string().trim().min(1).max(60),
    on: DateText,
  }),
  'name-officer': z.object({ ...moment, officerId: Id }),
  plain: z.object(moment),
} as const;

type Typed = {
  day?: string;
  hour?: string;
  outcome?: z.infer<typeof ComplaintOutcome>;
  compensation?: boolean;
  words?: string;
  number?: string;
  on?: string;
  officerId?: string;
};

/** The form of one step: what it needs, and when it was done where that was not now. */
export function StepDialog(props: StepDialogProps) {
  const { complaint, step, onStale, onDone, onClose } = props;
  const t = useWords(complaintWords);
  const { today } = useMe();
  const schema = ASKED[step as keyof typeof ASKED] ?? ASKED.plain;
  const form = useHouseForm(schema, emptyStep());
  const act = useAct(actOnComplaint, {
    refreshes: [getComplaint, listComplaints],
    onDone,
  });
  const isStale = act.error?.problem.code === 'record.changed';
  useEffect(() => {
    if (isStale) {
      onStale();
    }
  }, [isStale, onStale]);
  const send = ({ day, hour, ...typed }: Typed) =>
    act.mutate({
      ...typed,
      id: complaint.id,
      revision: complaint.revision,
      step,
      ...(day === undefined && hour === undefined
        ? {}
        : { at: toInstant(day ?? today, hour ?? '08:00') }),
    });
  return (
    <Dialog open title={t(`steps.${step}`)} onClose={onClose}>
      <Form form={form} error={act.error} labels={useLabels()} onSubmit={send}>
        {isHint(step) ? <p className={css.quiet}>{t(`stepHints.${step}`)}</p> : null}
        <OwnFields complaint={complaint} step={step} today={today} />
        <FieldPair>
          <DateField
            name="day"
            label={t('step.day')}
            hint={t('step.dayHint')}
            optional
            today={today}
          />
          <TextField name="hour" label={t('step.hour')} hint={t('intake.hourHint')} optional />
        </FieldPair>
        <NextStep submit busy={act.isPending}>
          {t(`steps.${step}`)}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function OwnFields(props: { complaint: ComplaintView; step: ComplaintAct; today: string }) {
  const { complaint, step, today } = props;
  const t = useWords(complaintWords);
  switch (step) {
    case 'settle':
      return (
        <>
          <ChoiceField
            name="outcome"
            label={t('record.outcome')}
            choices={ComplaintOutcome.options.map((value) => ({
              value,
              text: t(`outcome.${value}`),
            }))}
          />
          <LongTextField name="words" label={t('step.words')} hint={t('step.wordsHint')} rows={6} />
          <CheckField name="compensation" label={t('step.compensation')} />
        </>
      );
    case 'number-decision':
      return (
        <div className={css.row}>
          <TextField name="number" label={t('record.number')} hint={t('step.numberHint')} />
          <DateField name="on" label={t('step.on')} today={today} />
        </div>
      );
    case 'name-officer':
      return <OfficerField id={complaint.id} />;
    default:
      return null;
  }
}

function OfficerField({ id }: { id: string }) {
  const t = useWords(complaintWords);
  const officers = useCall(listUnitOfficers, { id });
  return (
    <SelectField
      name="officerId"
      label={t('record.officer')}
      hint={t('step.officerHint')}
      choices={(officers.data?.rows ?? []).map((row) => ({
        value: row.id,
        text: `${row.name}, ${row.title}`,
      }))}
    />
  );
}

const HINTS = ['ask-more-time', 'withdraw', 'send-to-upper', 'serve-result', 'take-on'] as const;

function isHint(step: ComplaintAct): step is (typeof HINTS)[number] {
  return HINTS.some((one) => one === step);
}

function emptyStep(): Record<string, unknown> {
  const texts = ['day', 'hour', 'outcome', 'words', 'number', 'on', 'officerId'];
  return { ...Object.fromEntries(texts.map((name) => [name, ''])), compensation: false };
}

function useLabels(): Record<string, string> {
  const t = useWords(complaintWords);
  return {
    day: t('step.day'),
    hour: t('step.hour'),
    outcome: t('record.outcome'),
    words: t('step.words'),
    compensation: t('step.compensation'),
    number: t('record.number'),
    on: t('step.on'),
    officerId: t('record.officer'),
  };
}
