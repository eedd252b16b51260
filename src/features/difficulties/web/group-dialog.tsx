import { z } from 'zod';
import { ShortText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { groupDifficulties, listDifficulties, listDifficultyGroups } from '../contract.ts';
import { difficultyWords } from './words.ts';

const Group = z.object({ title: ShortText });

/** Names the group into which the chosen difficulties go. */
export function GroupDialog({ ids, onClose }: { ids: readonly string[]; onClose(): void }) {
  const t = useWords(difficultyWords);
  const form = useHouseForm(Group, { title: '' });
  const act = useAct(groupDifficulties, {
    refreshes: [listDifficulties, listDifficultyGroups],
    onDone: onClose,
  });
  return (
    <Dialog open title={t('ways.group')} onClose={onClose}>
      <Form
        form={form}
        labels={{ title: t('form.groupTitle') }}
        error={act.error}
        onSubmit={({ title }: z.infer<typeof Group>) => act.mutate({ title, ids: [...ids] })}
      >
        <TextField name="title" label={t('form.groupTitle')} maxLength={300} />
        <NextStep submit busy={act.isPending}>
          {t('list.chosen', { count: ids.length })}
        </NextStep>
      </Form>
    </Dialog>
  );
}
