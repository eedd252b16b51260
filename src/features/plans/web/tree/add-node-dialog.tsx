import { useCallback } from 'react';
import { z } from 'zod';
import { findAgencies } from '#features/agencies/contract.ts';
import { DateText } from '#platform/contract/fields.ts';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { AgencyField } from '#platform/web/form/agency-field.tsx';
import { DateField } from '#platform/web/form/date-field.tsx';
import { ChoiceField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { addProgrammeNode, getProgrammeTree, type TreeNode } from '../../contract.ts';
import css from '../dialog-form.module.css';
import { planWords } from '../words.ts';

const KINDS = ['programme', 'project', 'sub-project'] as const;

const NewNode = z.object({
  kind: z.enum(KINDS),
  name: z.string().trim().min(1).max(500),
  parentId: z.string().optional(),
  lead: z.array(z.object({ id: z.string() })).optional(),
  startsOn: DateText.optional(),
  endsOn: DateText.optional(),
});
type NewNode = z.infer<typeof NewNode>;

interface AddNodeDialogProps {
  readonly parentId: string | null;
  readonly nodes: readonly TreeNode[];
  onClose(): void;
}

/** Asks for a programme, project or sub-project. */
export function AddNodeDialog({ parentId, nodes, onClose }: AddNodeDialogProps) {
  const t = useWords(planWords);
  const { today } = useMe();
  const parents = nodes.filter((node) => node.kind !== 'plan');
  const above = parents.find((node) => node.id === parentId);
  const form = useHouseForm(NewNode, {
    kind: kindBeneath(above),
    name: '',
    parentId: parentId ?? '',
    lead: [],
    startsOn: '',
    endsOn: '',
  });
  const act = useAct(addProgrammeNode, { refreshes: [getProgrammeTree], onDone: onClose });
  const search = useCallback(
    async (words: string) => (await call(findAgencies, { words, limit: 8 })).rows,
    [],
  );
  const submit = (node: NewNode) =>
    act.mutate({
      kind: node.kind,
      name: node.name,
      parentId: node.parentId ?? null,
      leadAgencyId: node.lead?.[0]?.id ?? null,
      startsOn: node.startsOn ?? null,
      endsOn: node.endsOn ?? null,
    });
  const labels = {
    kind: t('node.kind'),
    name: t('node.name'),
    parentId: t('node.parent'),
    lead: t('node.leadAgency'),
    startsOn: t('node.startsOn'),
    endsOn: t('node.endsOn'),
  };
  return (
    <Dialog open title={t('node.title')} onClose={onClose}>
      <div className={css.body}>
        <Form form={form} onSubmit={submit} error={act.error} labels={labels}>
          <ChoiceField
            name="kind"
            label={labels.kind}
            choices={KINDS.map((value) => ({ value, text: t(`tree.${value}`) }))}
          />
          <TextField name="name" label={labels.name} maxLength={500} />
          <SelectField
            name="parentId"
            label={labels.parentId}
            optional
            choices={parents.map((node) => ({ value: node.id, text: node.name }))}
          />
          <AgencyField name="lead" label={labels.lead} optional single search={search} />
          <DateField name="startsOn" label={labels.startsOn} optional today={today} />
          <DateField name="endsOn" label={labels.endsOn} optional today={today} />
          <div>
            <NextStep submit busy={act.isPending}>
              {t('node.save')}
            </NextStep>
          </div>
        </Form>
      </div>
    </Dialog>
  );
}

function kindBeneath(above: TreeNode | undefined): (typeof KINDS)[number] {
  if (above === undefined) {
    return 'programme';
  }
  return above.kind === 'programme' ? 'project' : 'sub-project';
}
