import { useState } from 'react';
import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { LongTextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  editOutgoing,
  getOutgoing,
  type LetterItem,
  listOutgoing,
  listSigners,
  type OutgoingView,
} from '../contract.ts';
import { DialogFoot } from './dialog-foot.tsx';
import css from './documents.module.css';
import { linesIn } from './lines-in.ts';
import { SignerField } from './signer-field.tsx';
import { useFirstField } from './use-dialog-focus.ts';
import { documentWords } from './words.ts';

const Typed = z.object({
  subject: z.string().trim().min(1).max(500),
  opening: z.string().trim().min(1).max(20_000),
  closing: z.string().trim().max(20_000).default(''),
  recipients: z.string().trim().max(5000).default(''),
  signerPostId: z.uuid().optional(),
});
type Typed = z.infer<typeof Typed>;

/** The draft under the pen: words, which items stay, who will sign. */
export function EditLetter({ letter, onClose }: { letter: OutgoingView; onClose(): void }) {
  const t = useWords(documentWords);
  const { content } = letter;
  const signers = useCall(listSigners, { id: letter.id });
  const [items, setItems] = useState<readonly KeptItem[]>(
    content.items.map((item) => ({ ...item, kept: true })),
  );
  const form = useHouseForm(Typed, {
    subject: letter.subject,
    opening: content.opening.join('\n\n'),
    closing: content.closing.join('\n\n'),
    recipients: content.recipients.join('\n'),
    signerPostId: content.signature.postId ?? '',
  });
  const act = useAct(editOutgoing, { refreshes: [getOutgoing, listOutgoing], onDone: onClose });
  useFirstField('subject');
  const labels = {
    subject: t('edit.subject'),
    opening: t('edit.opening'),
    closing: t('edit.closing'),
    recipients: t('edit.recipients'),
    signerPostId: t('edit.signerPostId'),
  };
  const save = (typed: Typed) =>
    act.mutate({
      id: letter.id,
      revision: letter.revision,
      subject: typed.subject,
      opening: paragraphsOf(typed.opening),
      items: items.filter((item) => item.kept).map(({ kept: _, ...item }) => item),
      closing: paragraphsOf(typed.closing),
      recipients: linesIn(typed.recipients),
      signerPostId: typed.signerPostId ?? null,
    });
  return (
    <Section title={t('letter.edit')}>
      <Form form={form} labels={labels} error={act.error} onSubmit={save}>
        <LongTextField name="subject" label={labels.subject} rows={2} />
        <LongTextField name="opening" label={labels.opening} rows={6} />
        <Items items={items} onChange={setItems} />
        <LongTextField name="closing" label={labels.closing} rows={6} />
        <SignerField signers={signers.data?.rows ?? []} />
        <LongTextField name="recipients" label={labels.recipients} rows={3} optional />
        <DialogFoot onClose={onClose}>
          <NextStep submit busy={act.isPending}>
            {t('edit.save')}
          </NextStep>
        </DialogFoot>
      </Form>
    </Section>
  );
}

type KeptItem = LetterItem & { kept: boolean };

function Items(props: { items: readonly KeptItem[]; onChange(items: KeptItem[]): void }) {
  const t = useWords(documentWords);
  const { items, onChange } = props;
  const change = (at: number, part: Partial<KeptItem>) =>
    onChange(items.map((item, index) => (index === at ? { ...item, ...part } : item)));
  return (
    <fieldset className={css.items}>
      <legend>{t('edit.items')}</legend>
      <p>{t('edit.itemsHint')}</p>
      {items.map((item, at) => (
        <div key={`${item.kind} ${item.recordId}`} className={css.item}>
          <input
            type="checkbox"
            checked={item.kept}
            aria-label={t('edit.keep', { index: at + 1 })}
            onChange={(event) => change(at, { kept: event.target.checked })}
          />
          <textarea
            rows={3}
            value={item.text}
            disabled={!item.kept}
            aria-label={t('edit.words', { index: at + 1 })}
            onChange={(event) => change(at, { text: event.target.value })}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** Paragraphs are parted by an empty line; a single line break inside one is a blank. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s*\n\s*/g, ' ').trim())
    .filter((part) => part !== '');
}
