import { useEffect } from 'react';
import { z } from 'zod';
import type { CustodyAct } from '#domain/evidence/decide-custody.ts';
import { CustodyPurpose, KeepingPlace } from '#domain/evidence/evidence-item.ts';
import { findAgencies } from '#features/agencies/contract.ts';
import { Id } from '#platform/contract/fields.ts';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { AgencyField, type AgencyOption } from '#platform/web/form/agency-field.tsx';
import { SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type EvidenceView, getEvidence, listEvidence, recordCustody } from '../contract.ts';
import {
  MOMENT_FIRST,
  MomentFields,
  MomentTyped,
  momentOf,
  PaperFields,
  paperOf,
  type TypedMoment,
} from './moment-fields.tsx';
import { useLabels } from './receive-dialog.tsx';
import { evidenceWords } from './words.ts';

type Asked = 'toPostId' | 'toAgency' | 'purpose' | 'kept' | 'sealNumber' | 'paper';

/** What each act asks for beside its moment. */
const ASKS: Record<CustodyAct, readonly Asked[]> = {
  'passed-on': ['toPostId', 'purpose', 'sealNumber', 'paper'],
  'receipt-confirmed': [],
  'receipt-declined': [],
  lent: ['toAgency', 'purpose', 'sealNumber', 'paper'],
  'taken-back': ['kept', 'sealNumber', 'paper'],
  'sealed-again': ['sealNumber', 'paper'],
  'stored-elsewhere': ['kept', 'paper'],
  returned: ['paper'],
  destroyed: ['paper'],
  'handed-over': ['toAgency', 'purpose', 'paper'],
};

const Agency = z
  .array(z.object({ id: Id }))
  .min(1)
  .max(1);
const SHAPES = {
  toPostId: Id,
  toAgency: Agency,
  purpose: CustodyPurpose,
  kept: KeepingPlace.optional(),
  sealNumber: z.string().trim().max(40).optional(),
} as const;

interface Typed extends TypedMoment {
  toPostId?: string;
  toAgency?: { id: string }[];
  purpose?: CustodyPurpose;
  kept?: KeepingPlace;
  sealNumber?: string;
}

interface CustodyDialogProps {
  readonly item: EvidenceView;
  readonly act: CustodyAct;
  onDone(): void;
  onStale(): void;
  onClose(): void;
}

/** Adds one line to the chain: its own fields, the paper it rests on, the moment. */
export function CustodyDialog({ item, act, onDone, onStale, onClose }: CustodyDialogProps) {
  const t = useWords(evidenceWords);
  const me = useMe();
  const asks = ASKS[act];
  const form = useHouseForm(schemaOf(asks), {
    toPostId: '',
    toAgency: [],
    purpose: '',
    kept: '',
    sealNumber: '',
    ...MOMENT_FIRST,
  });
  const record = useAct(recordCustody, { refreshes: [getEvidence, listEvidence], onDone });
  const isStale = record.error?.problem.code === 'record.changed';
  useEffect(() => {
    if (isStale) {
      onStale();
    }
  }, [isStale, onStale]);
  const send = (typed: Typed) =>
    record.mutate({
      id: item.id,
      revision: item.revision,
      act,
      at: momentOf(typed, me, item.chain.at(-1)?.at),
      toPostId: typed.toPostId ?? null,
      toAgencyId: typed.toAgency?.[0]?.id ?? null,
      purpose: typed.purpose ?? null,
      kept: typed.kept ?? null,
      sealNumber: typed.sealNumber ?? null,
      paper: paperOf(typed, me),
    });
  return (
    <Dialog open title={t(`act.${act}`)} onClose={onClose}>
      <Form
        form={form}
        error={record.error}
        labels={{ ...useLabels(), toAgency: t('field.toAgency') }}
        onSubmit={send}
      >
        {isStale ? <p>{t('item.stale')}</p> : null}
        {asks.map((name) => (
          <AskedField key={name} name={name} item={item} />
        ))}
        <MomentFields />
        <NextStep submit busy={record.isPending} danger={act === 'destroyed'}>
          {t(`act.${act}`)}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function schemaOf(asks: readonly Asked[]) {
  const own = asks.flatMap((name) => (name === 'paper' ? [] : [[name, SHAPES[name]] as const]));
  return z.object({ ...Object.fromEntries(own), ...MomentTyped });
}

function AskedField({ name, item }: { name: Asked; item: EvidenceView }) {
  const t = useWords(evidenceWords);
  switch (name) {
    case 'toPostId':
      return (
        <SelectField
          name={name}
          label={t('field.toPost')}
          choices={item.receivers.map((post) => ({
            value: post.id,
            text: `${post.name}, ${post.title}, ${post.agency}`,
          }))}
        />
      );
    case 'toAgency':
      return <AgencyField name={name} label={t('field.toAgency')} search={searchAgencies} single />;
    case 'purpose':
      return (
        <SelectField
          name={name}
          label={t('field.purpose')}
          choices={CustodyPurpose.options.map((value) => ({ value, text: t(`purpose.${value}`) }))}
        />
      );
    case 'kept':
      return (
        <SelectField
          name={name}
          label={t('field.kept')}
          choices={KeepingPlace.options.map((value) => ({ value, text: t(`kept.${value}`) }))}
        />
      );
    case 'sealNumber':
      return <TextField name={name} label={t('field.sealNumber')} optional />;
    case 'paper':
      return <PaperFields />;
  }
}

async function searchAgencies(words: string): Promise<readonly AgencyOption[]> {
  const { rows } = await call(findAgencies, { words });
  return rows.map((row) => ({ id: row.id, name: row.shortName, note: row.name }));
}
