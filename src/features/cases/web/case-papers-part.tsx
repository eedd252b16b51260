import { useState } from 'react';
import { z } from 'zod';
import { CasePaperForm, PAPER_NAMES } from '#domain/case/case-paper.ts';
import { Id } from '#platform/contract/fields.ts';
import { call } from '#platform/web/api/call.ts';
import { download } from '#platform/web/api/download.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { LongTextField, SelectField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { PurposeForm } from '#platform/web/form/purpose-form.tsx';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import {
  type CaseView,
  downloadCasePaper,
  draftCasePaper,
  editCasePaper,
  getCase,
  openCasePaper,
  stepCasePaper,
} from '../contract.ts';
import css from './cases.module.css';
import { useCasePurposes } from './own-body.ts';
import { caseWords } from './words.ts';

type Paper = CaseView['papers'][number];
type Asked = { what: 'take' | 'edit'; paper: Paper } | { what: 'draft' };

const STATES = ['draft', 'approved', 'issued', 'cancelled'] as const;
const SHAPES: Record<(typeof STATES)[number], StateShape> = {
  draft: 'open',
  approved: 'half',
  issued: 'full',
  cancelled: 'diamond',
};

/** Decisions and notices drafted here, signed outside, numbered by the clerk. */
export function CasePapersPart({ view }: { view: CaseView }) {
  const t = useWords(caseWords);
  const [asked, setAsked] = useState<Asked | null>(null);
  const step = useAct(stepCasePaper, { refreshes: [getCase] });
  return (
    <Section
      title={t('record.papers.title')}
      {...(view.papers.length === 0 ? {} : { note: String(view.papers.length) })}
    >
      <p className={css.quiet}>
        {t(view.papers.length === 0 ? 'record.papers.none' : 'record.papers.note')}
      </p>
      <ProblemNotice error={step.error} />
      <ul className={css.plain}>
        {view.papers.map((paper) => (
          <PaperLine
            key={paper.id}
            paper={paper}
            ask={setAsked}
            run={(act) => step.mutate({ id: paper.id, revision: paper.revision, do: act })}
          />
        ))}
      </ul>
      {view.mayRecord ? (
        <StepLink run={() => setAsked({ what: 'draft' })}>{t('record.papers.draft')}</StepLink>
      ) : null}
      {asked === null ? null : <Asking asked={asked} view={view} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function Asking(props: { asked: Asked; view: CaseView; onClose(): void }) {
  const { asked, view, onClose } = props;
  switch (asked.what) {
    case 'draft':
      return <DraftDialog view={view} onClose={onClose} />;
    case 'take':
      return <TakeDialog paper={asked.paper} onClose={onClose} />;
    case 'edit':
      return <EditDialog paper={asked.paper} onClose={onClose} />;
  }
}

function PaperLine(props: {
  paper: Paper;
  ask(asked: Asked): void;
  run(act: 'approve' | 'cancel'): void;
}) {
  const { paper, ask, run } = props;
  const t = useWords(caseWords);
  const f = useFormats();
  const both = useBothLanguages();
  const form = CasePaperForm.safeParse(paper.form);
  const state = STATES.find((one) => one === paper.state) ?? 'draft';
  const named = form.success ? both(PAPER_NAMES[form.data]) : paper.form;
  return (
    <li className={css.paper}>
      <div className={css.line}>
        <div>
          <p>{[named, paper.accused].filter((one) => one !== null).join(', ')}</p>
          <p className={css.quiet}>
            {paper.number === null || paper.issuedOn === null
              ? t('record.papers.noNumber')
              : t('record.papers.number', { number: paper.number, day: f.day(paper.issuedOn) })}
          </p>
        </div>
        <StateBadge shape={SHAPES[state]}>{t(`paperState.${state}`)}</StateBadge>
      </div>
      <div className={css.ways}>
        {paper.may.map((act) => (
          <StepLink key={act} run={() => (act === 'edit' ? ask({ what: act, paper }) : run(act))}>
            {t(`record.papers.${act}`)}
          </StepLink>
        ))}
        <StepLink run={() => ask({ what: 'take', paper })}>{t('record.papers.download')}</StepLink>
      </div>
    </li>
  );
}

interface PaperProps {
  readonly paper: Paper;
  onClose(): void;
}

function TakeDialog({ paper, onClose }: PaperProps) {
  const t = useWords(caseWords);
  const purposes = useCasePurposes();
  return (
    <Dialog open title={t('record.papers.download')} onClose={onClose}>
      <PurposeForm
        verb={t('record.papers.download')}
        purposes={purposes}
        run={async (purpose) => {
          await download(downloadCasePaper, { id: paper.id, purpose });
          onClose();
        }}
      />
    </Dialog>
  );
}

const Drafted = z.object({
  form: CasePaperForm,
  accusedId: Id.optional(),
  paragraphs: z.string().default('').transform(listLines),
});

function DraftDialog({ view, onClose }: { view: CaseView; onClose(): void }) {
  const t = useWords(caseWords);
  const both = useBothLanguages();
  const form = useHouseForm(Drafted, { form: '', accusedId: '', paragraphs: '' });
  const draft = useDraft(`case.${view.id}.paper`, form);
  const act = useAct(draftCasePaper, {
    refreshes: [getCase],
    onDone: () => {
      draft.sent();
      onClose();
    },
  });
  return (
    <Dialog open title={t('record.papers.draft')} onClose={onClose}>
      <Form
        form={form}
        draft={draft}
        error={act.error}
        labels={{ form: t('record.papers.form'), paragraphs: t('record.papers.paragraphs') }}
        onSubmit={({ accusedId, ...typed }: z.output<typeof Drafted>) =>
          act.mutate({ id: view.id, accusedId: accusedId ?? null, ...typed })
        }
      >
        <SelectField
          name="form"
          label={t('record.papers.form')}
          choices={CasePaperForm.options.map((value) => ({
            value,
            text: both(PAPER_NAMES[value]),
          }))}
        />
        <SelectField
          name="accusedId"
          label={t('record.papers.about')}
          optional
          choices={view.accusedList.map((one) => ({ value: one.id, text: one.mark }))}
        />
        <LongTextField
          name="paragraphs"
          label={t('record.papers.paragraphs')}
          hint={t('record.papers.paragraphsHint')}
          optional
          rows={6}
        />
        <NextStep submit busy={act.isPending}>
          {t('record.papers.make')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

/** Opens the words of a draft for a purpose, then lets them be changed. */
function EditDialog({ paper, onClose }: PaperProps) {
  const t = useWords(caseWords);
  const purposes = useCasePurposes();
  const [opened, setOpened] = useState<z.infer<typeof openCasePaper.output> | null>(null);
  return (
    <Dialog open title={t('record.papers.edit')} onClose={onClose}>
      {opened === null ? (
        <PurposeForm
          verb={t('record.papers.open')}
          purposes={purposes}
          run={async (purpose) => setOpened(await call(openCasePaper, { id: paper.id, purpose }))}
        />
      ) : (
        <WordsForm paper={paper} opened={opened} onClose={onClose} />
      )}
    </Dialog>
  );
}

const Lines = z.object({ paragraphs: z.string().default('').transform(listLines) });

function WordsForm(props: PaperProps & { opened: z.infer<typeof openCasePaper.output> }) {
  const { paper, opened, onClose } = props;
  const t = useWords(caseWords);
  const form = useHouseForm(Lines, { paragraphs: opened.paragraphs.join('\n') });
  const edit = useAct(editCasePaper, { refreshes: [getCase], onDone: onClose });
  return (
    <Form
      form={form}
      error={edit.error}
      labels={{ paragraphs: t('record.papers.paragraphs') }}
      onSubmit={({ paragraphs }: z.output<typeof Lines>) =>
        edit.mutate({ id: paper.id, revision: opened.revision, paragraphs })
      }
    >
      <LongTextField
        name="paragraphs"
        label={t('record.papers.paragraphs')}
        hint={t('record.papers.paragraphsHint')}
        optional
        rows={10}
      />
      <NextStep submit busy={edit.isPending}>
        {t('record.papers.save')}
      </NextStep>
    </Form>
  );
}

function listLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
