import { z } from 'zod';
import type { CaseBody, DecidingOffice } from '#domain/case/case-stage.ts';
import {
  FilePaper,
  findReceiver,
  type HandOverPurpose,
  listMissingPapers,
} from '#domain/case/hand-over.ts';
import { Id } from '#platform/contract/fields.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { CheckListField } from '#platform/web/form/check-list-field.tsx';
import { NumberField, SelectField } from '#platform/web/form/fields.tsx';
import { useForm } from '#platform/web/form/form.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { type CaseView, handOverCase, listReceivers } from '../../contract.ts';
import { ActForm, type CaseActProps } from '../act-form.tsx';
import { caseWords } from '../words.ts';
import { choicesOf } from './codes.ts';
import css from './court.module.css';
import { PanelFrame, PanelLine, type PanelProps, useAsking, Way } from './panel.tsx';

/** Where the file may go from here, and what of it is on its way. */
export function HandOverPanel({ acts }: PanelProps) {
  const t = useWords(caseWords);
  const f = useFormats();
  const { view } = acts;
  const { asking, ask, dialog } = useAsking<HandOverPurpose>(acts);
  if (view.handOver === null && view.purposes.length === 0) {
    return null;
  }
  return (
    <PanelFrame
      title={t('court.handOver.title')}
      dialog={asking === null ? null : <HandOverDialog {...dialog} purpose={asking} />}
      count={view.handOver === null ? 0 : 1}
      empty={t('court.handOver.ready')}
      {...(view.purposes.length === 0 || view.suspended !== null
        ? {}
        : {
            ways: view.purposes.map((purpose) => (
              <Way key={purpose} run={() => ask(purpose)}>
                {t(`court.purpose.${purpose}`)}
              </Way>
            )),
          })}
    >
      {view.handOver === null ? null : (
        <PanelLine
          what={t(`court.purpose.${view.handOver.purpose}`)}
          why={t('court.handOver.pending', {
            to: view.handOver.to.name,
            at: f.instant(view.handOver.sentAt),
          })}
        />
      )}
    </PanelFrame>
  );
}

const RETURNING: Partial<Record<CaseBody, readonly DecidingOffice[]>> = {
  procuracy: ['head-of-procuracy'],
  court: ['presiding-judge', 'trial-panel'],
};

interface Typed {
  toAgencyId: string;
  papers: FilePaper[];
  volumes: number;
}

/** Sends the file on: the receiver, what is in it, and what it lacks. */
function HandOverDialog(props: CaseActProps & { purpose: HandOverPurpose }) {
  const { view, purpose } = props;
  const t = useWords(caseWords);
  const returning = purpose === 'return' ? (RETURNING[view.holder] ?? []) : [];
  return (
    <ActForm
      {...props}
      endpoint={handOverCase}
      title={t(`court.purpose.${purpose}`)}
      draftKey={`hand-over-${purpose}`}
      offices={returning}
      decided
      fields={{
        toAgencyId: Id,
        papers: z.array(FilePaper).default([]),
        volumes: z.number().int().min(1).max(999),
      }}
      first={{ toAgencyId: usualReceiver(view, purpose), papers: [], volumes: 1 }}
      labels={{
        toAgencyId: t('court.handOver.receiver'),
        papers: t('court.handOver.papers'),
        volumes: t('court.handOver.volumes'),
      }}
      toAct={({ toAgencyId, papers, volumes }: Typed) => ({ purpose, toAgencyId, papers, volumes })}
      said={() => t('court.handOver.done')}
    >
      <ReceiverField view={view} purpose={purpose} />
      <CheckListField
        name="papers"
        label={t('court.handOver.papers')}
        optional
        choices={choicesOf(listMissingPapers(purpose, []), (code) => t(`court.paper.${code}`))}
      />
      <Lacking purpose={purpose} />
      <NumberField name="volumes" label={t('court.handOver.volumes')} />
    </ActForm>
  );
}

/** The body that the case itself names; another may be chosen. */
function usualReceiver(view: CaseView, purpose: HandOverPurpose): string {
  switch (purpose) {
    case 'prosecute':
      return view.supervising?.id ?? '';
    case 'try':
      return view.trialCourt?.id ?? '';
    case 'return':
      return (view.holder === 'court' ? view.supervising?.id : view.handling.id) ?? '';
    case 'pass-return':
      return view.handling.id;
    default:
      return '';
  }
}

function ReceiverField({ view, purpose }: { view: CaseView; purpose: HandOverPurpose }) {
  const t = useWords(caseWords);
  const isSentBack = view.purposes.includes('pass-return');
  const to = findReceiver(purpose, { stage: view.stage, body: view.holder, isSentBack });
  const body = to === null || to === 'border-guard' ? 'police' : to;
  const receivers = useCall(listReceivers, { body });
  const rows = (receivers.data?.rows ?? []).filter((one) => one.id !== view.holderAgency.id);
  return (
    <SelectField
      name="toAgencyId"
      label={t('court.handOver.receiver')}
      choices={rows.map((one) => ({ value: one.id, text: one.name }))}
    />
  );
}

function Lacking({ purpose }: { purpose: HandOverPurpose }) {
  const t = useWords(caseWords);
  const { values } = useForm();
  const papers = z.array(FilePaper).catch([]).parse(values.papers);
  const missing = listMissingPapers(purpose, papers);
  return missing.length === 0 ? null : (
    <p role="status" className={css.warning}>
      {t('court.handOver.lacks', {
        papers: missing.map((code) => t(`court.paper.${code}`)).join(', '),
      })}
    </p>
  );
}
