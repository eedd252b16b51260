import { type ReactNode, useState } from 'react';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { listComplaints, recordComplaint, takeUpComplaint } from '../contract.ts';
import {
  AgainstFields,
  MatterFields,
  ReceiptFields,
  SealedFields,
  StandingField,
} from './complaint-fields.tsx';
import { NewComplaintFilters } from './complaint-filters.ts';
import {
  emptyComplaint,
  TypedComplaint,
  TypedTakeUp,
  toComplaint,
  toTakeUp,
} from './complaint-form.ts';
import css from './complaints.module.css';
import { complaintWords } from './words.ts';

interface Recorded {
  readonly id: string | null;
  readonly code: string;
  readonly receiver: string;
}

/** Takes a complaint in; afterwards whoever typed it holds a code and the name of the body, nothing more. */
export function NewComplaintPage() {
  const t = useWords(complaintWords);
  const me = useMe();
  const [{ lodgingId }] = useFilters(NewComplaintFilters);
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  if (!may(me, 'complaint.receive')) {
    return (
      <Page>
        <PageTitle title={t('intake.title')} />
        <EmptyPage title={t('intake.closed')} text={t('intake.closedText')} />
      </Page>
    );
  }
  if (recorded !== null) {
    return <Receipt recorded={recorded} again={() => setRecorded(null)} />;
  }
  return (
    <Page>
      <PageTitle
        title={t(lodgingId === undefined ? 'intake.title' : 'intake.titleLodging')}
        lead={t(lodgingId === undefined ? 'intake.lead' : 'intake.leadLodging')}
      />
      {lodgingId === undefined ? (
        <DeskForm today={me.today} onRecorded={setRecorded} />
      ) : (
        <LodgingForm lodgingId={lodgingId} today={me.today} onRecorded={setRecorded} />
      )}
    </Page>
  );
}

function Receipt({ recorded, again }: { recorded: Recorded; again(): void }) {
  const t = useWords(complaintWords);
  return (
    <Page>
      <PageTitle
        title={t('intake.done', { code: recorded.code })}
        lead={t('intake.doneText', { receiver: recorded.receiver })}
        {...(recorded.id === null
          ? {}
          : {
              actions: (
                <NextStep to={`/complaints/${recorded.id}`}>{t('intake.openRecord')}</NextStep>
              ),
            })}
      />
      <p className={css.quiet}>{t('intake.doneNote')}</p>
      <StepLink run={again}>{t('intake.another')}</StepLink>
    </Page>
  );
}

interface FormProps {
  readonly today: string;
  onRecorded(complaint: Recorded): void;
}

function DeskForm({ today, onRecorded }: FormProps) {
  const t = useWords(complaintWords);
  const form = useHouseForm(TypedComplaint, emptyComplaint(today));
  const draft = useDraft('complaint.new', form);
  const record = useAct(recordComplaint, {
    refreshes: [listComplaints],
    onDone: (made) => {
      draft.sent();
      onRecorded(made);
    },
  });
  return (
    <Form
      form={form}
      draft={draft}
      error={record.error}
      labels={useLabels()}
      onSubmit={(typed: TypedComplaint) => record.mutate(toComplaint(typed))}
    >
      <Part title={t('intake.partAgainst')}>
        <AgainstFields />
      </Part>
      <Part title={t('intake.partMatter')}>
        <MatterFields />
      </Part>
      <Part title={t('intake.partReceipt')}>
        <ReceiptFields />
      </Part>
      <Part title={t('intake.partSealed')}>
        <StandingField />
        <SealedFields />
      </Part>
      <NextStep submit busy={record.isPending}>
        {t('intake.save')}
      </NextStep>
    </Form>
  );
}

function LodgingForm({ lodgingId, today, onRecorded }: FormProps & { lodgingId: string }) {
  const t = useWords(complaintWords);
  const form = useHouseForm(TypedTakeUp, emptyComplaint(today));
  const take = useAct(takeUpComplaint, { refreshes: [listComplaints], onDone: onRecorded });
  return (
    <Form
      form={form}
      error={take.error}
      labels={useLabels()}
      onSubmit={(typed: TypedTakeUp) => take.mutate(toTakeUp(typed, lodgingId))}
    >
      <Part title={t('intake.partAgainst')}>
        <AgainstFields />
      </Part>
      <Part title={t('intake.partMatter')}>
        <MatterFields />
        <StandingField />
      </Part>
      <NextStep submit busy={take.isPending}>
        {t('intake.save')}
      </NextStep>
    </Form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={css.part}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

const NAMES = [
  ...(['against', 'againstWho', 'kind', 'matter', 'grounds', 'aboutCode', 'actedOn'] as const),
  ...(['knownOn', 'receivedOn', 'receivedHour', 'channel', 'round', 'firstSettler'] as const),
  ...(['earlierCode', 'standing', 'words', 'officerWords', 'complainant', 'victimCode'] as const),
] as const;

function useLabels(): Record<string, string> {
  const t = useWords(complaintWords);
  return Object.fromEntries(NAMES.map((name) => [name, t(`intake.${name}`)]));
}
