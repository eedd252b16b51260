import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { SelectField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { getPlan, getProgrammeTree, listCovers, listPlans, movePlan } from '../contract.ts';
import css from './dialog-form.module.css';
import { planWords } from './words.ts';

const Place = z.object({ node: z.string().optional(), plan: z.string().optional() });
type Place = z.infer<typeof Place>;

interface PlaceDialogProps {
  readonly planId: string;
  readonly parentNodeId: string | null;
  /** Undefined where it is not known: asked from the plan. */
  readonly parentPlanId: string | null | undefined;
  onClose(): void;
}

/** Places a plan under a node of the tree, and under the plan that it carries out. */
export function PlaceDialog(props: PlaceDialogProps) {
  const t = useWords(planWords);
  const plan = useCall(
    getPlan,
    { id: props.planId },
    { enabled: props.parentPlanId === undefined },
  );
  const parentPlanId = props.parentPlanId ?? plan.data?.parent?.id ?? null;
  const isKnown = props.parentPlanId !== undefined || plan.data !== undefined;
  return (
    <Dialog open title={t('place.title')} onClose={props.onClose}>
      <div className={css.body}>
        {isKnown ? <PlaceForm {...props} parentPlanId={parentPlanId} /> : null}
      </div>
    </Dialog>
  );
}

function PlaceForm(props: PlaceDialogProps) {
  const t = useWords(planWords);
  const plans = useCall(listPlans, { limit: 200 });
  const tree = useCall(getProgrammeTree, {});
  const form = useHouseForm(Place, {
    node: props.parentNodeId ?? '',
    plan: props.parentPlanId ?? '',
  });
  const act = useAct(movePlan, {
    refreshes: [getProgrammeTree, getPlan, listCovers],
    onDone: props.onClose,
  });
  const submit = ({ node, plan }: Place) =>
    act.mutate({ id: props.planId, parentNodeId: node ?? null, parentPlanId: plan ?? null });
  const labels = { node: t('place.node'), plan: t('place.plan') };
  return (
    <Form form={form} onSubmit={submit} error={act.error} labels={labels}>
      <SelectField
        name="node"
        label={labels.node}
        optional
        choices={(tree.data?.nodes ?? [])
          .filter((node) => node.kind !== 'plan')
          .map((node) => ({ value: node.id, text: node.name }))}
      />
      <SelectField
        name="plan"
        label={labels.plan}
        optional
        choices={(plans.data?.rows ?? [])
          .filter((row) => row.id !== props.planId)
          .map((row) => ({ value: row.id, text: `${row.number ?? ''} ${row.title}`.trim() }))}
      />
      <div>
        <NextStep submit busy={act.isPending}>
          {t('place.save')}
        </NextStep>
      </div>
    </Form>
  );
}
