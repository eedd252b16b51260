import { DateText, Id } from '#platform/contract/fields.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { SelectField } from '#platform/web/form/fields.tsx';
import { useForm } from '#platform/web/form/form.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  AppealParty,
  AppealSubject,
  type CaseView,
  lodgeAppeal,
  recordDecisionReceipt,
  withdrawAppeal,
} from '../../contract.ts';
import { ActForm, type CaseActProps } from '../act-form.tsx';
import { useOwnBody } from '../own-body.ts';
import { caseWords } from '../words.ts';
import { choicesOf } from './codes.ts';
import { ReceiptDialog } from './judgment-dialog.tsx';
import { PanelFrame, PanelLine, type PanelProps, useAsking, Way } from './panel.tsx';

type Asked =
  | { what: 'lodge' | 'receipt' | 'decision-receipt' }
  | { what: 'withdraw'; appealId: string };

/** Each party's window and what was lodged in it; one that was late is kept and marked. */
export function AppealsPanel({ acts }: PanelProps) {
  const t = useWords(caseWords);
  const f = useFormats();
  const { view } = acts;
  const body = useOwnBody();
  const { asking, ask, dialog } = useAsking<Asked>(acts);
  const mayAct = view.mayRecord && view.handOver === null;
  const mayDecision = view.appealable.includes('decision');
  if (view.windows.length === 0 && view.appeals.length === 0 && !mayDecision) {
    return null;
  }
  return (
    <PanelFrame
      title={t('court.appeals.title')}
      dialog={asking === null ? null : <Asking asked={asking} dialog={dialog} />}
      count={view.windows.length + view.appeals.length}
      {...(mayAct && view.appealable.length > 0
        ? {
            ways: (
              <>
                <Way run={() => ask({ what: 'lodge' })}>{t('court.appeals.lodge')}</Way>
                {view.stage === 'judged' ? (
                  <Way run={() => ask({ what: 'receipt' })}>{t('court.hearing.receipt')}</Way>
                ) : null}
                {mayDecision && body === 'court' ? (
                  <Way run={() => ask({ what: 'decision-receipt' })}>
                    {t('court.appeals.decisionReceipt')}
                  </Way>
                ) : null}
              </>
            ),
          }
        : {})}
    >
      {view.windows.map((one) => (
        <PanelLine
          key={`${one.subject}-${one.party}-${one.accused}-${one.dueOn}`}
          {...(one.subject === 'decision' ? { why: t('subject.decision') } : {})}
          what={t('court.appeals.window', {
            party: partyName(t(`court.party.${one.party}`), one.accused),
            day: f.day(one.dueOn),
          })}
          mark={
            <StateBadge shape={one.state === 'running' ? 'half' : 'full'}>
              {t(`court.windowState.${one.state}`)}
            </StateBadge>
          }
        />
      ))}
      {view.appeals.map((one) => (
        <PanelLine
          key={one.id}
          what={t('court.appeals.line', {
            party: partyName(t(`court.party.${AppealParty.parse(one.party)}`), one.accused),
            day: f.day(one.lodgedOn),
          })}
          {...whyOf([
            one.subject === 'decision' ? t('subject.decision') : null,
            one.withdrawnOn === null
              ? null
              : t('court.appeals.withdrawn', { day: f.day(one.withdrawnOn) }),
          ])}
          {...(one.late
            ? { mark: <StateBadge shape="triangle">{t('court.appeals.late')}</StateBadge> }
            : {})}
          {...(mayAct && one.withdrawnOn === null && mayWithdraw(view, one)
            ? {
                ways: (
                  <Way run={() => ask({ what: 'withdraw', appealId: one.id })}>
                    {t('court.appeals.withdraw')}
                  </Way>
                ),
              }
            : {})}
        />
      ))}
    </PanelFrame>
  );
}

function Asking({ asked, dialog }: { asked: Asked; dialog: CaseActProps }) {
  switch (asked.what) {
    case 'lodge':
      return <LodgeDialog {...dialog} />;
    case 'receipt':
      return <ReceiptDialog {...dialog} />;
    case 'decision-receipt':
      return <DecisionReceiptDialog {...dialog} />;
    case 'withdraw':
      return <WithdrawDialog {...dialog} appealId={asked.appealId} />;
  }
}

function partyName(party: string, accused: string | null): string {
  return accused === null ? party : `${party} ${accused}`;
}

function whyOf(parts: readonly (string | null)[]): { why?: string } {
  const said = parts.filter((one) => one !== null);
  return said.length === 0 ? {} : { why: said.join(' · ') };
}

function mayWithdraw(view: CaseView, { subject }: CaseView['appeals'][number]): boolean {
  return subject === 'decision' || view.stage === 'judged' || view.stage === 'appeal';
}

interface Typed {
  subject: string;
  party: string;
  accusedId?: string;
  victimId?: string;
  lodgedOn: string;
}

function LodgeDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  const { appealable } = props.view;
  const { today } = useMe();
  return (
    <ActForm
      {...props}
      endpoint={lodgeAppeal}
      title={t('court.appeals.lodge')}
      draftKey="appeal"
      fields={{
        subject: AppealSubject,
        party: AppealParty,
        accusedId: Id.optional(),
        victimId: Id.optional(),
        lodgedOn: DateText,
      }}
      first={{ subject: appealable[0] ?? '', party: '', accusedId: '', victimId: '', lodgedOn: '' }}
      labels={{
        subject: t('court.appeals.subject'),
        party: t('court.appeals.party'),
        lodgedOn: t('court.appeals.lodgedOn'),
      }}
      toAct={({ subject, party, accusedId, victimId, lodgedOn }: Typed) => ({
        subject,
        party,
        lodgedOn,
        accusedId: party === 'accused' ? (accusedId ?? null) : null,
        victimId: party === 'victim' ? (victimId ?? null) : null,
      })}
    >
      {appealable.length > 1 ? (
        <SelectField
          name="subject"
          label={t('court.appeals.subject')}
          choices={choicesOf(appealable, (code) => t(`subject.${code}`))}
        />
      ) : (
        <p>{t(`subject.${appealable[0] ?? 'judgment'}`)}</p>
      )}
      <SelectField
        name="party"
        label={t('court.appeals.party')}
        choices={choicesOf(AppealParty.options, (code) => t(`court.party.${code}`))}
      />
      <WhoField view={props.view} />
      <DateField name="lodgedOn" label={t('court.appeals.lodgedOn')} today={today} />
    </ActForm>
  );
}

/** Which defendant or victim it is; of nobody more than mark or code. */
function WhoField({ view }: { view: CaseView }) {
  const t = useWords(caseWords);
  const { values } = useForm();
  switch (values.party) {
    case 'accused':
      return (
        <SelectField
          name="accusedId"
          label={t('court.common.accused')}
          choices={view.accusedList.map((one) => ({ value: one.id, text: one.mark }))}
        />
      );
    case 'victim':
      return (
        <SelectField
          name="victimId"
          label={t('court.appeals.victim')}
          optional
          choices={view.victimList.map((one) => ({ value: one.id, text: one.code }))}
        />
      );
    default:
      return null;
  }
}

function WithdrawDialog({ appealId, ...props }: CaseActProps & { appealId: string }) {
  const t = useWords(caseWords);
  return (
    <ActForm
      {...props}
      endpoint={withdrawAppeal}
      title={t('court.appeals.withdraw')}
      draftKey="appeal-withdrawn"
      toAct={() => ({ appealId })}
    />
  );
}

/** A defendant has the decision that suspends or stays: his seven days begin. */
function DecisionReceiptDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  return (
    <ActForm
      {...props}
      endpoint={recordDecisionReceipt}
      title={t('court.appeals.decisionReceipt')}
      draftKey="decision-receipt"
      fields={{ accusedId: Id }}
      first={{ accusedId: '' }}
      labels={{ accusedId: t('court.common.accused') }}
      toAct={({ accusedId }: { accusedId: string }) => ({ accusedId })}
    >
      <SelectField
        name="accusedId"
        label={t('court.common.accused')}
        choices={props.view.accusedList.map((one) => ({ value: one.id, text: one.mark }))}
      />
    </ActForm>
  );
}
