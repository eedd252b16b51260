import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { SelectField, TextField } from '#platform/web/form/fields.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  agreeDesignation,
  type CaseView,
  DesignationKind,
  designateCase,
  endDesignation,
} from '../../contract.ts';
import { ActForm, type CaseActProps } from '../act-form.tsx';
import { caseWords } from '../words.ts';
import { choicesOf } from './codes.ts';
import { PanelFrame, PanelLine, type PanelProps, useAsking, Way } from './panel.tsx';

type Designation = CaseView['designations'][number];
type Asked = { what: 'propose' } | { what: 'agree' | 'end'; designation: Designation };

const Level = designateCase.input.shape.level;
const Body = agreeDesignation.input.shape.body;

/** Model and priority case: in force when police, procuracy and court all agree. */
export function DesignationPanel({ acts }: PanelProps) {
  const t = useWords(caseWords);
  const { view } = acts;
  const { asking, ask, dialog } = useAsking<Asked>(acts);
  const mayAct = view.mayRecord && view.handOver === null && view.ending === null;
  if (view.designations.length === 0 && !mayAct) {
    return null;
  }
  return (
    <PanelFrame
      title={t('court.designation.title')}
      dialog={asking === null ? null : <Asking asked={asking} dialog={dialog} />}
      count={view.designations.length}
      {...(mayAct
        ? { ways: <Way run={() => ask({ what: 'propose' })}>{t('court.designation.propose')}</Way> }
        : {})}
    >
      {view.designations.map((designation) => (
        <DesignationLine
          key={designation.id}
          designation={designation}
          {...(mayAct ? { run: (what: 'agree' | 'end') => ask({ what, designation }) } : {})}
        />
      ))}
    </PanelFrame>
  );
}

interface LineProps {
  readonly designation: Designation;
  run?(what: 'agree' | 'end'): void;
}

function DesignationLine({ designation, run }: LineProps) {
  const t = useWords(caseWords);
  const f = useFormats();
  const given = listAgreements(designation);
  const waits = given.filter((one) => one.on === null).map((one) => t(`court.body.${one.body}`));
  return (
    <PanelLine
      what={`${t(`mark.${designation.kind}`)}, ${t(`court.level.${designation.level}`)}`}
      why={given
        .flatMap(({ body, on }) =>
          on === null
            ? []
            : [t('court.designation.agreed', { body: t(`court.body.${body}`), day: f.day(on) })],
        )
        .join(', ')}
      mark={
        <StateBadge shape={designation.inForce ? 'full' : 'triangle'}>
          {designation.inForce
            ? t('court.designation.inForce')
            : t('court.designation.waits', { bodies: waits.join(', ') })}
        </StateBadge>
      }
      {...(run === undefined
        ? {}
        : {
            ways: (
              <>
                {designation.inForce ? null : (
                  <Way run={() => run('agree')}>{t('court.designation.agree')}</Way>
                )}
                <Way run={() => run('end')}>{t('court.designation.end')}</Way>
              </>
            ),
          })}
    />
  );
}

function listAgreements(one: Designation) {
  return [
    { body: 'police' as const, on: one.policeOn },
    { body: 'procuracy' as const, on: one.procuracyOn },
    { body: 'court' as const, on: one.courtOn },
  ];
}

function Asking({ asked, dialog }: { asked: Asked; dialog: CaseActProps }) {
  switch (asked.what) {
    case 'propose':
      return <ProposeDialog {...dialog} />;
    case 'agree':
      return <AgreeDialog {...dialog} designation={asked.designation} />;
    case 'end':
      return <EndDialog {...dialog} designation={asked.designation} />;
  }
}

function ProposeDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  return (
    <ActForm
      {...props}
      endpoint={designateCase}
      title={t('court.designation.propose')}
      draftKey="designation"
      fields={{ kind: DesignationKind, level: Level }}
      first={{ kind: '', level: 'province' }}
      labels={{ kind: t('court.designation.kind'), level: t('court.designation.level') }}
      toAct={({ kind, level }: { kind: string; level: string }) => ({ kind, level })}
    >
      <SelectField
        name="kind"
        label={t('court.designation.kind')}
        choices={choicesOf(DesignationKind.options, (code) => t(`mark.${code}`))}
      />
      <SelectField
        name="level"
        label={t('court.designation.level')}
        choices={choicesOf(Level.options, (code) => t(`court.level.${code}`))}
      />
    </ActForm>
  );
}

type OneProps = CaseActProps & { designation: Designation };

function AgreeDialog({ designation, ...props }: OneProps) {
  const t = useWords(caseWords);
  const { today } = useMe();
  const waiting = listAgreements(designation).flatMap(({ body, on }) =>
    on === null ? [body] : [],
  );
  return (
    <ActForm
      {...props}
      endpoint={agreeDesignation}
      title={t('court.designation.agree')}
      draftKey="designation-agreed"
      fields={{ body: Body, on: DateText, minutesNumber: z.string().trim().max(60).optional() }}
      first={{ body: waiting[0] ?? '', on: '', minutesNumber: '' }}
      labels={{ body: t('court.designation.body'), on: t('court.designation.on') }}
      toAct={(typed: { body: string; on: string; minutesNumber?: string }) => ({
        designationId: designation.id,
        body: typed.body,
        on: typed.on,
        minutesNumber: typed.minutesNumber ?? null,
      })}
    >
      <SelectField
        name="body"
        label={t('court.designation.body')}
        choices={choicesOf(waiting, (code) => t(`court.body.${code}`))}
      />
      <DateField name="on" label={t('court.designation.on')} today={today} />
      <TextField
        name="minutesNumber"
        label={t('court.designation.minutes')}
        hint={t('court.designation.minutesHint')}
        optional
        maxLength={60}
      />
    </ActForm>
  );
}

function EndDialog({ designation, ...props }: OneProps) {
  const t = useWords(caseWords);
  return (
    <ActForm
      {...props}
      endpoint={endDesignation}
      title={t('court.designation.end')}
      draftKey="designation-ended"
      toAct={() => ({ designationId: designation.id })}
    />
  );
}
