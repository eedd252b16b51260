import { z } from 'zod';
import { isStageOfParting } from '#domain/case/merge-split.ts';
import { Id } from '#platform/contract/fields.ts';
import { useCall, useCallPages } from '#platform/web/api/use-call.ts';
import { CheckListField } from '#platform/web/form/check-list-field.tsx';
import { SelectField } from '#platform/web/form/fields.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  type CaseView,
  listCases,
  listSplitEvidence,
  mergeCases,
  splitCase,
} from '../../contract.ts';
import { ActForm, type CaseActProps } from '../act-form.tsx';
import { useOwnBody, useOwnOffices } from '../own-body.ts';
import { caseWords } from '../words.ts';
import css from './court.module.css';
import { type PanelProps, useAsking, Way } from './panel.tsx';

/** Ways to merge another case into this one, or to split some accused off, for whoever holds the file. */
export function MergeSplitPanel({ acts }: PanelProps) {
  const t = useWords(caseWords);
  const { view } = acts;
  const { asking, ask, dialog } = useAsking<'merge' | 'split'>(acts);
  const mayPart = useMayPart(view);
  if (!mayPart) {
    return null;
  }
  return (
    <div className={css.ways}>
      <Way run={() => ask('merge')}>{t('court.split.merge')}</Way>
      {view.accused < 2 ? null : <Way run={() => ask('split')}>{t('court.split.split')}</Way>}
      {asking === 'merge' ? <MergeDialog {...dialog} /> : null}
      {asking === 'split' ? <SplitDialog {...dialog} /> : null}
    </div>
  );
}

/** The body that investigates, or that very procuracy which holds the file for its decision. */
function useMayPart(view: CaseView): boolean {
  const body = useOwnBody();
  const { post } = useMe();
  const holds =
    view.stage === 'prosecution'
      ? body === 'procuracy' && post.agency.id === view.holderAgency.id && view.suspended === null
      : body === view.holder;
  return view.mayRecord && view.handOver === null && isStageOfParting(view.stage) && holds;
}

function MergeDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  const offices = useOwnOffices(props.view.severity);
  const { stage } = props.view;
  const isDeciding = stage === 'prosecution';
  const cases = useCallPages(listCases, { stage, standing: 'open', limit: 100 });
  const others = cases.rows.filter(
    (row) => row.id !== props.view.id && row.holderAgency.id === props.view.holderAgency.id,
  );
  return (
    <ActForm
      {...props}
      endpoint={mergeCases}
      title={t('court.split.merge')}
      draftKey="merge"
      offices={offices}
      decided
      fields={{ fromId: Id }}
      first={{ fromId: '' }}
      labels={{ fromId: t('court.split.mergeFrom') }}
      toAct={({ fromId }: { fromId: string }) => ({ fromId })}
    >
      <SelectField
        name="fromId"
        label={t('court.split.mergeFrom')}
        hint={
          others.length === 0
            ? t(isDeciding ? 'court.split.mergeNoneHeld' : 'court.split.mergeNone')
            : t(isDeciding ? 'court.split.mergeHintHeld' : 'court.split.mergeHint')
        }
        choices={others.map((row) => ({ value: row.id, text: row.code }))}
      />
    </ActForm>
  );
}

function SplitDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  const offices = useOwnOffices(props.view.severity);
  const items = useCall(listSplitEvidence, { id: props.view.id }).data?.rows ?? [];
  return (
    <ActForm
      {...props}
      endpoint={splitCase}
      title={t('court.split.split')}
      draftKey="split"
      offices={offices}
      decided
      fields={{
        accusedIds: z.array(Id).min(1).max(50),
        evidenceIds: z.array(Id).max(500).default([]),
      }}
      first={{ accusedIds: [], evidenceIds: [] }}
      labels={{ accusedIds: t('court.split.who'), evidenceIds: t('court.split.evidence') }}
      toAct={(typed: { accusedIds: string[]; evidenceIds: string[] }) => typed}
      said={({ newCode }) => t('court.split.splitDone', { code: newCode })}
    >
      <CheckListField
        name="accusedIds"
        label={t('court.split.who')}
        hint={t(
          props.view.stage === 'prosecution'
            ? 'court.split.splitHintHeld'
            : 'court.split.splitHint',
        )}
        choices={props.view.accusedList
          .filter((one) => one.outcome === null)
          .map((one) => ({ value: one.id, text: one.mark }))}
      />
      {items.length === 0 ? null : (
        <CheckListField
          name="evidenceIds"
          label={t('court.split.evidence')}
          hint={t('court.split.evidenceHint')}
          optional
          choices={items.map((item) => ({
            value: item.id,
            text: `${item.mark}, ${t(`evidenceKind.${item.kind}`)}`,
          }))}
        />
      )}
    </ActForm>
  );
}
