import { z } from 'zod';
import { useAct } from '#platform/web/api/use-act.ts';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { addPost, findOfficers, getOfficer } from '../contract.ts';
import { DeniedReason } from './denied-reason.tsx';
import { officerWords } from './officer-words.ts';
import { EMPTY_POST, PostFields, postShape, readPost, usePostLabels } from './post-fields.tsx';

const PostValues = z.object(postShape);

/** Another post for the same person; rights of several posts never add up. */
export function NewPostDialog({ officerId, onClose }: { officerId: string; onClose(): void }) {
  const t = useWords(officerWords);
  const form = useHouseForm(PostValues, EMPTY_POST);
  const act = useAct(addPost, { refreshes: [getOfficer, findOfficers], onDone: onClose });
  const isDenied = act.error?.problem.code === 'access.denied';
  const send = (values: z.infer<typeof PostValues>) =>
    act.mutate({ id: officerId, ...readPost(values) });
  return (
    <Dialog open title={t('post.addAnother')} onClose={onClose}>
      <Form
        form={form}
        onSubmit={send}
        error={isDenied ? null : act.error}
        labels={usePostLabels()}
      >
        {isDenied ? <DeniedReason error={act.error} /> : null}
        <PostFields officerId={officerId} />
        <div>
          <NextStep submit busy={act.isPending}>
            {t('post.add')}
          </NextStep>
        </div>
      </Form>
    </Dialog>
  );
}
