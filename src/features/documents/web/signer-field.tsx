import { SelectField } from '#platform/web/form/fields.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { SignatureBlock } from '../contract.ts';
import { linesOf } from './letter-sheet.tsx';
import { documentWords } from './words.ts';

/** Who will sign, by the authorities in force; open while nobody is chosen. */
export function SignerField({ signers }: { signers: readonly SignatureBlock[] }) {
  const t = useWords(documentWords);
  return (
    <SelectField
      name="signerPostId"
      label={t('edit.signerPostId')}
      hint={t('edit.signerHint')}
      optional
      choices={signers.map((block) => ({
        value: block.postId ?? '',
        text: `${linesOf(block).join(' / ')} · ${block.name ?? ''}`,
      }))}
    />
  );
}
