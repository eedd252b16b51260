import { useEffect } from 'react';
import { TIP_STEPS, type TipAct } from '#domain/tip/tip-acts.ts';
import { TIP_FORMS } from '#domain/tip/tip-form.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { FieldPair } from '#platform/web/form/field-frame.tsx';
import { LongTextField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { sayPost } from '#platform/web/language/say-post.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  actOnTip,
  countTipBoards,
  getTip,
  listMissedNotices,
  listTipChoices,
  listTips,
  type TipChoices,
  type TipView,
  type WayOn,
} from '../contract.ts';
import { firstValues, formOf, toAct } from './act-fields.ts';
import { OwnFields, useActLabels } from './act-own-fields.tsx';
import css from './tips.module.css';
import { tipWords } from './words.ts';

interface ActDialogProps {
  readonly tip: TipView;
  readonly way: WayOn;
  /** Somebody else was faster: the page loads the new state, what was typed stays. */
  onStale(): void;
  onDone(act: TipAct): void;
  onClose(): void;
}

/** The form of one act: what the act needs, who decided it, and the words of its paper. */
export function ActDialog(props: ActDialogProps) {
  const t = useWords(tipWords);
  const choices = useCall(listTipChoices, { id: props.tip.id });
  return (
    <Dialog open title={t(`acts.${props.way.act}`)} onClose={props.onClose}>
      <ProblemNotice error={choices.error} onRetry={() => void choices.refetch()} />
      {choices.data === undefined ? (
        choices.error === null ? (
          <p role="status">{t('act.loading')}</p>
        ) : null
      ) : (
        <ActForm {...props} choices={choices.data} />
      )}
    </Dialog>
  );
}

function ActForm(props: ActDialogProps & { choices: TipChoices }) {
  const { tip, way, choices, onStale, onDone } = props;
  const t = useWords(tipWords);
  const { today } = useMe();
  const form = useHouseForm(formOf(way.act, way.decidedBy !== null), firstValues(way.act));
  const draft = useDraft(`tip.${tip.id}.${way.act}`, form);
  const act = useAct(actOnTip, {
    refreshes: [getTip, listTips, countTipBoards, listMissedNotices],
    onDone: () => {
      draft.sent();
      onDone(way.act);
    },
  });
  const isStale = act.error?.problem.code === 'record.changed';
  useEffect(() => {
    if (isStale) {
      onStale();
    }
  }, [isStale, onStale]);
  const send = (typed: Record<string, unknown>) =>
    act.mutate({ id: tip.id, revision: tip.revision, act: toAct(way.act, typed, today) });
  return (
    <Form
      form={form}
      onSubmit={send}
      error={act.error}
      labels={useActLabels(way.act)}
      draft={draft}
    >
      {isStale ? <p className={css.stale}>{t('act.stale')}</p> : null}
      <OwnFields act={way.act} choices={choices} today={today} />
      <DeciderField way={way} choices={choices} />
      <PaperWords tip={tip} act={way.act} />
      <FieldPair>
        <DateField name="day" label={t('act.day')} hint={t('act.dayHint')} optional today={today} />
        <TextField name="hour" label={t('act.hour')} hint={t('act.hourHint')} optional />
      </FieldPair>
      <NextStep submit busy={act.isPending}>
        {t(`acts.${way.act}`)}
      </NextStep>
    </Form>
  );
}

function DeciderField({ way, choices }: { way: WayOn; choices: TipChoices }) {
  const t = useWords(tipWords);
  if (way.decidedBy === null) {
    return null;
  }
  const deciders = listDeciders(choices, TIP_STEPS[way.act].decidedBy);
  return (
    <SelectField
      name="decidedByPostId"
      label={t('act.decidedBy')}
      hint={t(deciders.length === 0 ? 'act.noDecider' : 'act.decidedByHint', {
        agency: way.decidedBy.name,
      })}
      choices={deciders.map((post) => ({ value: post.id, text: sayPost(post) }))}
    />
  );
}

/** Heads and deputies of the body whose decision it is. */
export function listDeciders(choices: TipChoices, side: 'holding' | 'procuracy' | null) {
  return choices.deciders.filter((one) => one.side === side);
}

function PaperWords({ tip, act }: { tip: TipView; act: TipAct }) {
  const t = useWords(tipWords);
  const both = useBothLanguages();
  const { form } = TIP_STEPS[act];
  if (form === null) {
    return null;
  }
  const drafted = tip.papers.filter(
    (paper) => paper.form === form && paper.state !== 'cancelled' && !isUsed(tip, paper.id),
  );
  return (
    <>
      <p className={css.paperMade}>{t('act.paperMade', { name: both(TIP_FORMS[form]) })}</p>
      {drafted.length === 0 ? null : (
        <SelectField
          name="paperId"
          label={t('act.paper')}
          optional
          choices={drafted.map((paper) => ({
            value: paper.id,
            text: `${both(paper.name)}, ${t(`paperState.${paper.state}`)}`,
          }))}
        />
      )}
      <LongTextField name="words" label={t('act.words')} optional />
    </>
  );
}

function isUsed(tip: TipView, paperId: string): boolean {
  return tip.events.some((event) => event.paperId === paperId);
}
