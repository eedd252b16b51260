import { z } from 'zod';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { Id } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { SelectField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { type CallToRefer, countCalls, handCallOver, listCallsToRefer } from '../contract.ts';
import { hotlineWords } from './words.ts';

const Choice = z.object({ toPostId: Id });

/** To whom the call is given; whoever decides it learns nothing that was said. */
export function HandOverDialog(props: {
  readonly call: CallToRefer;
  readonly takers: OutputOf<typeof listCallsToRefer>['takers'];
  onDone(): void;
}) {
  const { call, takers, onDone } = props;
  const t = useWords(hotlineWords);
  const form = useHouseForm(Choice, { toPostId: '' });
  const act = useAct(handCallOver, { refreshes: [listCallsToRefer, countCalls], onDone });
  const label = t('waiting.to');
  const others = takers.filter((taker) => taker.postId !== call.operatorPostId);
  return (
    <Dialog open title={t('waiting.give')} onClose={onDone}>
      {call.state === 'running' ? (
        <p>{t('waiting.explainRunning', { operator: call.operator })}</p>
      ) : null}
      <p>{t('waiting.explain', { operator: call.operator })}</p>
      <Form
        form={form}
        error={act.error}
        labels={{ toPostId: label }}
        onSubmit={({ toPostId }) => act.mutate({ id: call.id, toPostId })}
      >
        <SelectField
          name="toPostId"
          label={label}
          choices={others.map(({ postId, officer, title }) => ({
            value: postId,
            text: `${officer}, ${title}`,
          }))}
        />
        <NextStep submit busy={act.isPending}>
          {t('waiting.give')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
