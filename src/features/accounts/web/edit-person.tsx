import { useAct } from '#platform/web/api/use-act.ts';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { changeOfficer, findOfficers, getOfficer, type OfficerDetail } from '../contract.ts';
import { PersonFields, usePersonLabels } from './new-officer-page.tsx';
import { officerWords } from './officer-words.ts';

/** Name, rank and ways to reach an officer. */
export function EditPerson({ officer, onClose }: { officer: OfficerDetail; onClose(): void }) {
  const t = useWords(officerWords);
  const labels = usePersonLabels();
  const form = useHouseForm(changeOfficer.input, {
    id: officer.id,
    fullName: officer.name,
    rankTitle: officer.rankTitle ?? '',
    email: officer.email ?? '',
    phone: officer.phone ?? '',
  });
  const act = useAct(changeOfficer, { refreshes: [getOfficer, findOfficers], onDone: onClose });
  return (
    <Dialog open title={t('detail.edit')} onClose={onClose}>
      <Form form={form} onSubmit={act.mutate} error={act.error} labels={labels}>
        <PersonFields />
        <div>
          <NextStep submit busy={act.isPending}>
            {t('post.save')}
          </NextStep>
        </div>
      </Form>
    </Dialog>
  );
}
