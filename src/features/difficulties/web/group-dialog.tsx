import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { ChoiceField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  getDifficulty,
  groupDifficulties,
  listDifficulties,
  listDifficultyGroups,
} from '../contract.ts';
import { difficultyWords } from './words.ts';

/** The choice that stands for a group not yet there; ids are never like it. */
const NEW = 'new';

const Group = z
  .object({ groupId: z.string(), title: z.string().trim().max(300).default('') })
  .superRefine(({ groupId, title }, context) => {
    if (groupId === NEW && title.length < 3) {
      context.addIssue({
        code: 'custom',
        path: ['title'],
        params: {
          vi: difficultyWords.vi.form.titleMissing,
          en: difficultyWords.en.form.titleMissing,
        },
      });
    }
  });
type Group = z.infer<typeof Group>;

/** Puts the chosen difficulties into an open group, or into a new one with a name. */
export function GroupDialog({ ids, onClose }: { ids: readonly string[]; onClose(): void }) {
  const t = useWords(difficultyWords);
  const form = useHouseForm(Group, { groupId: NEW, title: '' });
  const open = useCall(listDifficultyGroups, { state: 'open', limit: 50 });
  const act = useAct(groupDifficulties, {
    refreshes: [listDifficulties, listDifficultyGroups, getDifficulty],
    onDone: onClose,
  });
  const groups = (open.data?.rows ?? [])
    .filter((group) => group.mayDecide)
    .map((group) => ({
      value: group.id,
      text: group.title,
      hint: t('list.members', { count: group.members }),
    }));
  const send = ({ groupId, title }: Group) =>
    act.mutate({ ids: [...ids], ...(groupId === NEW ? { title } : { groupId }) });
  const labels = { groupId: t('form.intoGroup'), title: t('form.groupTitle') };
  return (
    <Dialog open title={t('ways.group')} onClose={onClose}>
      <Form form={form} labels={labels} error={act.error} onSubmit={send}>
        {groups.length === 0 ? null : (
          <GroupChoice groups={[{ value: NEW, text: t('form.newGroup') }, ...groups]} />
        )}
        {form.values.groupId === NEW ? (
          <TextField name="title" label={labels.title} maxLength={300} />
        ) : null}
        <NextStep submit busy={act.isPending}>
          {t('ways.group')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

/** Up to five groups are all shown; more are a list to choose from. */
function GroupChoice(props: { groups: { value: string; text: string; hint?: string }[] }) {
  const t = useWords(difficultyWords);
  const Field = props.groups.length > 5 ? SelectField : ChoiceField;
  return <Field name="groupId" label={t('form.intoGroup')} choices={props.groups} />;
}
