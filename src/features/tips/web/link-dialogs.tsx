import { useCallback } from 'react';
import { z } from 'zod';
import { Id } from '#platform/contract/fields.ts';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { LookupField } from '#platform/web/form/lookup-field.tsx';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  getTip,
  linkTips,
  listTips,
  mergeTips,
  searchTips,
  type TipView,
  undoMerge,
} from '../contract.ts';
import { HoldingDecider } from './holding-decider.tsx';
import { tipWords } from './words.ts';

interface LinkDialogProps {
  readonly tip: TipView;
  onClose(): void;
}

const Other = z
  .array(z.object({ id: z.string() }))
  .min(1)
  .max(1);
const Linked = z.object({ other: Other });
const Merged = z.object({ other: Other, decidedByPostId: Id });
const Undone = z.object({ decidedByPostId: Id });

/** Links this tip with another that the reader may open. */
export function LinkDialog({ tip, onClose }: LinkDialogProps) {
  const t = useWords(tipWords);
  const form = useHouseForm(Linked, { other: [] });
  const link = useAct(linkTips, { refreshes: [getTip], onDone: onClose });
  return (
    <Dialog open title={t('record.links.add')} onClose={onClose}>
      <Form
        form={form}
        error={link.error}
        labels={{ other: t('record.links.other') }}
        onSubmit={({ other }: z.infer<typeof Linked>) =>
          link.mutate({ id: tip.id, otherId: other[0]?.id ?? '' })
        }
      >
        <OtherTip tipId={tip.id} />
        <NextStep submit busy={link.isPending}>
          {t('record.links.linkBoth')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

/** Merges this tip into another; a head or deputy decided it, and it can be undone. */
export function MergeDialog({ tip, onClose }: LinkDialogProps) {
  const t = useWords(tipWords);
  const form = useHouseForm(Merged, { other: [], decidedByPostId: '' });
  const merge = useAct(mergeTips, { refreshes: [getTip, listTips], onDone: onClose });
  return (
    <Dialog open title={t('record.links.merge')} onClose={onClose}>
      <Form
        form={form}
        error={merge.error}
        labels={{ other: t('record.links.other'), decidedByPostId: t('act.decidedBy') }}
        onSubmit={({ other, decidedByPostId }: z.infer<typeof Merged>) =>
          merge.mutate({
            id: tip.id,
            revision: tip.revision,
            intoId: other[0]?.id ?? '',
            decidedByPostId,
          })
        }
      >
        <p>{t('record.links.mergeNote')}</p>
        <OtherTip tipId={tip.id} />
        <HoldingDecider tip={tip} />
        <NextStep submit busy={merge.isPending}>
          {t('record.links.merge')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

/** Takes a merge back: both tips stand as they stood before. */
export function UndoMergeDialog({
  tip,
  undo: { mainId, decidedBy, returnsTo },
  onClose,
}: LinkDialogProps & { undo: NonNullable<TipView['undoMerge']> }) {
  const t = useWords(tipWords);
  const form = useHouseForm(Undone, { decidedByPostId: '' });
  const undo = useAct(undoMerge, { refreshes: [getTip, listTips], onDone: onClose });
  return (
    <Dialog open title={t('record.links.undo')} onClose={onClose}>
      <Form
        form={form}
        error={undo.error}
        labels={{ decidedByPostId: t('act.decidedBy') }}
        onSubmit={({ decidedByPostId }: z.infer<typeof Undone>) =>
          undo.mutate({ id: tip.id, revision: tip.revision, decidedByPostId })
        }
      >
        <p>
          {t(decidedBy.id === returnsTo.id ? 'record.links.undoNote' : 'record.links.undoReturns', {
            agency: returnsTo.name,
          })}
        </p>
        <HoldingDecider tip={{ id: mainId, heldBy: decidedBy }} />
        <NextStep submit busy={undo.isPending}>
          {t('record.links.undo')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

function OtherTip({ tipId }: { tipId: string }) {
  const t = useWords(tipWords);
  const search = useCallback(
    async (words: string) => {
      if (words.length < 3) {
        return [];
      }
      const { rows } = await call(searchTips, { words, limit: 20 });
      return rows
        .filter((row) => row.id !== tipId)
        .map((row) => ({ id: row.id, name: row.code, note: row.heldBy.name }));
    },
    [tipId],
  );
  return (
    <LookupField
      name="other"
      label={t('record.links.other')}
      hint={t('record.links.otherHint')}
      search={search}
      single
      listName={t('record.links.other')}
      nothingFound={t('record.links.nobody')}
      drawChosen={(option, remove) => (
        <AgencyChip key={option.id} name={option.name} onRemove={remove} />
      )}
    />
  );
}
