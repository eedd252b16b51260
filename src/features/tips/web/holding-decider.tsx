import { useCall } from '#platform/web/api/use-call.ts';
import { SelectField } from '#platform/web/form/fields.tsx';
import { sayPost } from '#platform/web/language/say-post.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { listTipChoices, type TipView } from '../contract.ts';
import { listDeciders } from './act-dialog.tsx';
import { tipWords } from './words.ts';

/** Which head or deputy of the body that holds the tip has decided it. */
export function HoldingDecider({ tip }: { tip: Pick<TipView, 'id' | 'heldBy'> }) {
  const t = useWords(tipWords);
  const choices = useCall(listTipChoices, { id: tip.id });
  const deciders = choices.data === undefined ? [] : listDeciders(choices.data, 'holding');
  return (
    <SelectField
      name="decidedByPostId"
      label={t('act.decidedBy')}
      hint={t('act.decidedByHint', { agency: tip.heldBy.name })}
      choices={deciders.map((post) => ({ value: post.id, text: sayPost(post) }))}
    />
  );
}
