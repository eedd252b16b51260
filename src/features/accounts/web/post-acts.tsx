import type { Endpoint } from '#platform/contract/endpoint.ts';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  AuthorityKind,
  addAuthority,
  changePost,
  endAuthority,
  endCover,
  endPost,
  findOfficers,
  getOfficer,
  type PostDetail,
} from '../contract.ts';
import { CoverForm } from './cover-form.tsx';
import { DeniedReason } from './denied-reason.tsx';
import { officerWords } from './officer-words.ts';
import css from './officers.module.css';

export type PostAct =
  | { do: 'edit' | 'end' | 'authority' | 'cover' }
  | { do: 'end-authority' | 'end-cover'; id: string };

interface PostActProps {
  readonly post: PostDetail;
  onClose(): void;
}

const REFRESHES = [getOfficer, findOfficers];

/** The form of one act on a post. */
export function PostActs({ post, act, onClose }: PostActProps & { act: PostAct }) {
  const t = useWords(officerWords);
  switch (act.do) {
    case 'edit':
      return <EditPost post={post} onClose={onClose} />;
    case 'authority':
      return <NewAuthority post={post} onClose={onClose} />;
    case 'cover':
      return <CoverForm post={post} onClose={onClose} />;
    case 'end':
      return (
        <EndDialog endpoint={endPost} id={post.id} title={t('post.end')} onClose={onClose}>
          {t('post.endText', { title: post.title, agency: post.agency.name })}
        </EndDialog>
      );
    case 'end-authority':
      return (
        <EndDialog
          endpoint={endAuthority}
          id={act.id}
          title={t('authority.end')}
          onClose={onClose}
        />
      );
    case 'end-cover':
      return <EndDialog endpoint={endCover} id={act.id} title={t('cover.end')} onClose={onClose} />;
  }
}

interface EndDialogProps {
  readonly endpoint: typeof endPost | typeof endAuthority | typeof endCover;
  readonly id: string;
  readonly title: string;
  onClose(): void;
  readonly children?: string;
}

function EndDialog({ endpoint, id, title, onClose, children }: EndDialogProps) {
  const t = useWords(officerWords);
  const { today } = useMe();
  const form = useHouseForm(endpoint.input, { id, lastDay: today });
  const act = useAct(endpoint as Endpoint as typeof endPost, {
    refreshes: REFRESHES,
    onDone: onClose,
  });
  return (
    <Dialog open title={title} onClose={onClose}>
      <Form
        form={form}
        onSubmit={act.mutate}
        error={formError(act.error)}
        labels={{ lastDay: t('post.lastDay') }}
      >
        <Denied error={act.error} />
        {children === undefined ? null : <p>{children}</p>}
        <DateField name="lastDay" label={t('post.lastDay')} today={today} />
        <div>
          <NextStep submit busy={act.isPending}>
            {title}
          </NextStep>
        </div>
      </Form>
    </Dialog>
  );
}

function EditPost({ post, onClose }: PostActProps) {
  const t = useWords(officerWords);
  const form = useHouseForm(changePost.input, {
    id: post.id,
    title: post.title,
    unitName: post.unitName ?? '',
  });
  const act = useAct(changePost, { refreshes: REFRESHES, onDone: onClose });
  const labels = { title: t('post.title'), unitName: t('post.unitName') };
  return (
    <Dialog open title={t('post.edit')} onClose={onClose}>
      <Form form={form} onSubmit={act.mutate} error={formError(act.error)} labels={labels}>
        <Denied error={act.error} />
        <TextField name="title" label={labels.title} hint={t('post.titleHint')} />
        <TextField name="unitName" label={labels.unitName} optional />
        <div>
          <NextStep submit busy={act.isPending}>
            {t('post.save')}
          </NextStep>
        </div>
      </Form>
    </Dialog>
  );
}

function NewAuthority({ post, onClose }: PostActProps) {
  const t = useWords(officerWords);
  const { today } = useMe();
  const form = useHouseForm(addAuthority.input, {
    id: post.id,
    kind: '',
    scope: '',
    grantingDocument: '',
    validFrom: today,
    validTo: '',
  });
  const act = useAct(addAuthority, { refreshes: REFRESHES, onDone: onClose });
  const labels = {
    kind: t('authority.kind'),
    scope: t('authority.scope'),
    grantingDocument: t('authority.document'),
    validFrom: t('post.validFrom'),
    validTo: t('authority.validTo'),
  };
  return (
    <Dialog open title={t('authority.add')} onClose={onClose}>
      <Form form={form} onSubmit={act.mutate} error={formError(act.error)} labels={labels}>
        <Denied error={act.error} />
        <p className={css.quiet}>
          {post.title}, {post.agency.name}
        </p>
        <SelectField
          name="kind"
          label={labels.kind}
          choices={AuthorityKind.options.map((kind) => ({
            value: kind,
            text: t(`authority.kinds.${kind}`),
          }))}
        />
        <TextField name="scope" label={labels.scope} hint={t('authority.scopeHint')} optional />
        <TextField name="grantingDocument" label={labels.grantingDocument} optional />
        <DateField name="validFrom" label={labels.validFrom} today={today} />
        <DateField name="validTo" label={labels.validTo} optional today={today} />
        <div>
          <NextStep submit busy={act.isPending}>
            {t('authority.add')}
          </NextStep>
        </div>
      </Form>
    </Dialog>
  );
}

function Denied({ error }: { error: ProblemError | null }) {
  return error?.problem.code === 'access.denied' ? <DeniedReason error={error} /> : null;
}

/** A denial is told with its reason, so the form itself keeps silent about it. */
function formError(error: ProblemError | null): ProblemError | null {
  return error?.problem.code === 'access.denied' ? null : error;
}
