import { type ReactNode, useEffect } from 'react';
import { z } from 'zod';
import { DecidingOffice } from '#domain/case/case-stage.ts';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { DateText } from '#platform/contract/fields.ts';
import type { AnyEndpoint } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { FieldPair } from '#platform/web/form/field-frame.tsx';
import { SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { readHour, toInstant } from '#platform/web/form/hour.ts';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import css from '#platform/web/kit/record-body.module.css';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe, useReadNow } from '#platform/web/session/session.tsx';
import { type CaseView, countCases, getCase, listCases } from '../contract.ts';
import { caseWords } from './words.ts';

type Typed = Record<string, unknown>;

export interface CaseActProps {
  readonly view: CaseView;
  /** What was done, for the page to tell; the page then loads the case again. */
  onDone(said: string): void;
  /** Somebody else was faster: the page loads the new state, what was typed stays. */
  onStale(): void;
  onClose(): void;
}

interface ActFormProps<E extends AnyEndpoint> extends CaseActProps {
  readonly endpoint: E;
  /** Verb and object, on the head and on the button. */
  readonly title: string;
  /** Under which what is typed is kept; null where a name is typed. */
  readonly draftKey: string | null;
  /** Offices that may take the decision; none where nobody decides. */
  readonly offices?: readonly DecidingOffice[];
  /** Asks for number and date of the decision. */
  readonly decided?: boolean;
  /** False where the act has no moment of its own. */
  readonly dated?: boolean;
  readonly fields?: z.ZodRawShape;
  readonly first?: Typed;
  readonly labels?: Readonly<Record<string, string>>;
  /** The act beside its head: what its own fields say. */
  toAct(typed: never): object;
  /** What the page tells afterwards, where it is not the title. */
  said?(answer: OutputOf<E>): string;
  readonly children?: ReactNode;
}

/** The dialog of one act on a case: its own fields, who decided, the decision, the moment. */
export function ActForm<E extends AnyEndpoint>(props: ActFormProps<E>) {
  const { view, offices = [], decided = false, dated = true, onStale } = props;
  const t = useWords(caseWords);
  const { today } = useMe();
  const readNow = useReadNow();
  const form = useHouseForm(schemaOf(props.fields ?? {}, offices, dated), {
    ...props.first,
    office: offices.length === 1 ? (offices[0] ?? '') : '',
    decisionNumber: '',
    decisionOn: '',
    day: '',
    hour: '',
  });
  const draft = useDraft(`case.${view.id}.${props.draftKey ?? 'name'}`, form);
  const kept = props.draftKey === null ? {} : { draft };
  const act = useAct(props.endpoint, {
    refreshes: [getCase, listCases, countCases],
    onDone: (answer) => {
      draft.sent();
      props.onDone(props.said?.(answer) ?? t('record.done', { act: props.title }));
    },
  });
  const isStale = act.error?.problem.code === 'record.changed';
  useEffect(() => {
    if (isStale) {
      onStale();
    }
  }, [isStale, onStale]);
  const send = async (typed: Typed) =>
    act.mutate({
      ...headOf(view, typed, { today, now: await readNow(), decided, dated }),
      ...(typed.office === undefined ? {} : { office: typed.office }),
      ...props.toAct(typed as never),
    } as never);
  return (
    <Dialog open title={props.title} onClose={props.onClose}>
      <Form
        form={form}
        error={act.error}
        labels={{ ...useHeadLabels(), ...props.labels }}
        onSubmit={(typed: Typed) => void send(typed)}
        {...kept}
      >
        {isStale ? <p className={css.said}>{t('record.stale')}</p> : null}
        {props.children}
        <OfficeField offices={offices} />
        {decided ? <DecisionFields today={today} /> : null}
        {dated ? <MomentFields today={today} /> : null}
        <NextStep submit busy={act.isPending}>
          {props.title}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function schemaOf(fields: z.ZodRawShape, offices: readonly DecidingOffice[], dated: boolean) {
  return z.object({
    ...fields,
    ...(offices.length === 0 ? {} : { office: DecidingOffice }),
    decisionNumber: z.string().trim().max(60).optional(),
    decisionOn: DateText.optional(),
    ...(dated ? { day: DateText.optional(), hour: z.string().optional().transform(readHour) } : {}),
  });
}

interface Setting {
  today: string;
  now: string;
  decided: boolean;
  dated: boolean;
}

/** Which case as last seen, when it was done, and the decision on paper. */
export function headOf(view: CaseView, typed: Typed, setting: Setting): object {
  const text = (name: string) => {
    const value = typed[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const seen = { id: view.id, revision: view.revision };
  if (!setting.dated) {
    return seen;
  }
  const day = text('day');
  const at =
    day === undefined && text('hour') === undefined
      ? nowFor(view, setting.now)
      : toInstant(day ?? setting.today, text('hour') ?? '00:00');
  const on = text('decisionOn') ?? day ?? setting.today;
  return {
    ...seen,
    at,
    ...(setting.decided ? { decision: { number: text('decisionNumber') ?? null, on } } : {}),
  };
}

/** This moment, and never before the last act. */
function nowFor(view: CaseView, now: string): string {
  const last = view.events.at(-1)?.at ?? now;
  return Date.parse(last) > Date.parse(now) ? last : now;
}

function useHeadLabels(): Record<string, string> {
  const t = useWords(caseWords);
  return {
    office: t('field.office'),
    decisionNumber: t('field.decisionNumber'),
    decisionOn: t('field.decisionOn'),
    day: t('field.day'),
    hour: t('field.hour'),
  };
}

/** Which office took the decision; said, not asked, where only one may. */
export function OfficeField({ offices }: { offices: readonly DecidingOffice[] }) {
  const t = useWords(caseWords);
  return offices.length === 0 ? null : (
    <SelectField
      name="office"
      label={t('field.office')}
      hint={t('field.officeHint')}
      choices={offices.map((value) => ({ value, text: t(`office.${value}`) }))}
    />
  );
}

/** Number and date of the decision on paper. */
export function DecisionFields({ today }: { today: string }) {
  const t = useWords(caseWords);
  return (
    <FieldPair>
      <TextField
        name="decisionNumber"
        label={t('field.decisionNumber')}
        hint={t('field.decisionNumberHint')}
        optional
        maxLength={60}
      />
      <DateField name="decisionOn" label={t('field.decisionOn')} optional today={today} />
    </FieldPair>
  );
}

function MomentFields({ today }: { today: string }) {
  const t = useWords(caseWords);
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
