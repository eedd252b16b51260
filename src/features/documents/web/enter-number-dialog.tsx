import type { DocumentTypeCode } from '#domain/document/document-types.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { ChoiceField, NumberField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { enterNumber, getNumberBook, listBookChoices, listNumbers } from '../contract.ts';
import { DialogFoot } from './dialog-foot.tsx';
import { KeepTyped } from './keep-typed.tsx';
import { useTypeName } from './letter-marks.tsx';
import { documentWords } from './words.ts';

const Entry = enterNumber.input.omit({ year: true, typeCode: true });

interface EnterNumberDialogProps {
  readonly year: number;
  readonly typeCode: DocumentTypeCode;
  readonly next: number;
  onDone(number: number): void;
  onClose(): void;
}

/** A number that was used on paper, or one that is cancelled, written into the book that is shown. */
export function EnterNumberDialog(props: EnterNumberDialogProps) {
  const { year, typeCode, next, onDone, onClose } = props;
  const t = useWords(documentWords);
  const typeName = useTypeName();
  const form = useHouseForm(Entry, { number: next, state: 'used', note: '' });
  const act = useAct(enterNumber, {
    refreshes: [getNumberBook, listNumbers, listBookChoices],
    onDone: (_, input) => {
      onDone(input.number);
      onClose();
    },
  });
  const labels = {
    number: t('numbers.number'),
    state: t('numbers.choose'),
    note: t('numbers.note'),
  };
  return (
    <Dialog open title={t('numbers.enterPaper')} onClose={onClose}>
      <Form
        form={form}
        labels={labels}
        error={act.error}
        onSubmit={(input: { number: number; state: 'used' | 'cancelled'; note: string }) =>
          act.mutate({ ...input, year, typeCode })
        }
      >
        <p>{t('numbers.paperText', { type: typeName(typeCode).toLocaleLowerCase('vi'), year })}</p>
        <KeepTyped>
          <NumberField
            name="number"
            label={labels.number}
            hint={t('numbers.numberHint', { next })}
          />
        </KeepTyped>
        <ChoiceField
          name="state"
          label={labels.state}
          choices={(['used', 'cancelled'] as const).map((value) => ({
            value,
            text: t(`numbers.states.${value}`),
          }))}
        />
        <TextField name="note" label={labels.note} hint={t('numbers.noteHint')} maxLength={500} />
        <DialogFoot onClose={onClose}>
          <NextStep submit busy={act.isPending}>
            {t('numbers.enter')}
          </NextStep>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}
