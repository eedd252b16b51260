import { type ReactNode, useState } from 'react';
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
import { countTipBoards, type LikelyTip, listTips, recordTip } from '../contract.ts';
import {
  EventFields,
  MarkFields,
  ReceiptFields,
  ReporterFields,
  SearchFields,
  VictimFields,
} from './intake-fields.tsx';
import { emptyTip, NewTip, toNewTip } from './intake-form.ts';
import { LikelyTips } from './likely-tips.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

interface Recorded {
  readonly id: string;
  readonly code: string;
}

/** Takes a tip in: first a search for the same matter, then what is needed now; nothing typed is lost. */
export function NewTipPage() {
  const t = useWords(tipWords);
  const me = useMe();
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  if (!may(me, 'tip.receive')) {
    return (
      <Page>
        <PageTitle title={t('intake.title')} />
        <EmptyPage title={t('intake.closed')} text={t('intake.closedText')} />
      </Page>
    );
  }
  if (recorded !== null) {
    return (
      <Page>
        <PageTitle
          title={t('intake.done', { code: recorded.code })}
          lead={t('intake.doneText')}
          actions={<NextStep to={`/tips/${recorded.id}`}>{t('record.open')}</NextStep>}
        />
        <StepLink run={() => setRecorded(null)}>{t('intake.another')}</StepLink>
      </Page>
    );
  }
  return (
    <Page>
      <PageTitle title={t('intake.title')} lead={t('intake.lead')} />
      <IntakeForm today={me.today} onRecorded={setRecorded} />
    </Page>
  );
}

function IntakeForm(props: { today: string; onRecorded(tip: Recorded): void }) {
  const t = useWords(tipWords);
  const [linked, setLinked] = useState<LikelyTip | null>(null);
  const form = useHouseForm(NewTip, emptyTip(props.today));
  const draft = useDraft('tip.new', form);
  const record = useAct(recordTip, {
    refreshes: [listTips, countTipBoards],
    onDone: (tip) => {
      draft.sent();
      props.onRecorded(tip);
    },
  });
  return (
    <Form
      form={form}
      draft={draft}
      error={record.error}
      labels={useLabels()}
      onSubmit={(typed: NewTip) => record.mutate(toNewTip(typed, linked?.id ?? null))}
    >
      <Part title={t('intake.search')}>
        <SearchFields />
        <LikelyTips linked={linked} onLink={setLinked} />
      </Part>
      <Part title={t('intake.receipt')}>
        <ReceiptFields />
      </Part>
      <Part title={t('intake.what')}>
        <EventFields />
      </Part>
      <Part title={t('intake.victims')}>
        <VictimFields />
      </Part>
      <Part title={t('intake.reporter')}>
        <ReporterFields />
      </Part>
      <Part title={t('intake.more')}>
        <MarkFields />
      </Part>
      <NextStep submit busy={record.isPending}>
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
  ...(['phones', 'plates', 'accounts', 'papers', 'names', 'place', 'happenedOn', 'kind'] as const),
  ...(['channel', 'receivedOn', 'receivedHour', 'bookNumber', 'passOn', 'urgency'] as const),
  ...(['narrative', 'placeWords', 'offence', 'under16', 'from16To17', 'adults'] as const),
  ...(['ageUnknown', 'purposes', 'standing', 'name', 'phone', 'address', 'safeContact'] as const),
  ...(['withheldReason', 'reference', 'referredOn', 'referredHour', 'asked'] as const),
] as const;

function useLabels(): Record<string, string> {
  const t = useWords(tipWords);
  return Object.fromEntries(NAMES.map((name) => [name, t(`intake.${name}`)]));
}
