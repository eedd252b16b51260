import { useState } from 'react';
import { z } from 'zod';
import { LegalMatter } from '#domain/case/legal-note.ts';
import { Purpose } from '#platform/contract/purpose.ts';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { LongTextField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { PurposeForm } from '#platform/web/form/purpose-form.tsx';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  type CaseView,
  getCase,
  openLegalNote,
  shareLegalNote,
  writeLegalNote,
} from '../../contract.ts';
import { ActForm, type CaseActProps } from '../act-form.tsx';
import { useCasePurposes } from '../own-body.ts';
import { caseWords } from '../words.ts';
import { choicesOf } from './codes.ts';
import { PanelFrame, PanelLine, type PanelProps, useAsking, Way } from './panel.tsx';

type Note = CaseView['notes'][number];
type Asked = { what: 'write' } | { what: 'open' | 'share'; note: Note };

/** Difficulties of applying the law noted in this case: sealed, opened for a purpose, shared without names. */
export function NotesPanel({ acts }: PanelProps) {
  const t = useWords(caseWords);
  const f = useFormats();
  const { view } = acts;
  const { asking, ask, dialog } = useAsking<Asked>(acts);
  if (view.notes.length === 0 && !view.mayRecord) {
    return null;
  }
  return (
    <PanelFrame
      title={t('court.notes.title')}
      dialog={asking === null ? null : <Asking asked={asking} dialog={dialog} />}
      count={view.notes.length}
      {...(view.mayRecord && view.handOver === null
        ? { ways: <Way run={() => ask({ what: 'write' })}>{t('court.notes.add')}</Way> }
        : {})}
    >
      {view.notes.map((note) => (
        <PanelLine
          key={note.id}
          what={`${t(`court.matter.${LegalMatter.parse(note.matter)}`)}, ${note.provision}`}
          why={
            note.sharedOn === null
              ? t('court.notes.written', { day: f.day(note.writtenOn) })
              : t('court.notes.shared', { day: f.day(note.sharedOn) })
          }
          ways={
            <>
              <Way run={() => ask({ what: 'open', note })}>{t('court.notes.open')}</Way>
              {view.mayRecord ? (
                <Way run={() => ask({ what: 'share', note })}>{t('court.notes.share')}</Way>
              ) : null}
            </>
          }
        />
      ))}
    </PanelFrame>
  );
}

function Asking({ asked, dialog }: { asked: Asked; dialog: CaseActProps }) {
  switch (asked.what) {
    case 'write':
      return <WriteDialog {...dialog} />;
    case 'open':
      return <OpenDialog {...dialog} note={asked.note} />;
    case 'share':
      return <ShareDialog {...dialog} note={asked.note} />;
  }
}

function WriteDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  return (
    <ActForm
      {...props}
      endpoint={writeLegalNote}
      title={t('court.notes.add')}
      draftKey={null}
      fields={{
        matter: LegalMatter,
        provision: z.string().trim().min(1).max(200),
        text: z.string().trim().min(1).max(10_000),
      }}
      first={{ matter: '', provision: '', text: '' }}
      labels={{
        matter: t('court.notes.matter'),
        provision: t('court.notes.provision'),
        text: t('court.notes.text'),
      }}
      toAct={(typed: { matter: string; provision: string; text: string }) => ({
        matter: typed.matter,
        provision: typed.provision,
        text: typed.text,
      })}
    >
      <SelectField
        name="matter"
        label={t('court.notes.matter')}
        choices={choicesOf(LegalMatter.options, (code) => t(`court.matter.${code}`))}
      />
      <TextField name="provision" label={t('court.notes.provision')} maxLength={200} />
      <LongTextField name="text" label={t('court.notes.text')} hint={t('court.notes.textHint')} />
    </ActForm>
  );
}

type OneProps = CaseActProps & { note: Note };

/** The words of a note, opened for a purpose; closing the dialog closes them. */
function OpenDialog({ note, view, onClose }: OneProps) {
  const t = useWords(caseWords);
  const purposes = useCasePurposes();
  const [text, setText] = useState<string | null>(null);
  return (
    <Dialog open title={t('court.notes.open')} onClose={onClose}>
      {text === null ? (
        <PurposeForm
          verb={t('court.notes.open')}
          purposes={purposes}
          run={async (purpose) => {
            const opened = await call(openLegalNote, { id: view.id, noteId: note.id, purpose });
            setText(opened.text);
          }}
        />
      ) : (
        <>
          <p>{text}</p>
          <NextStep run={onClose}>{t('court.notes.close')}</NextStep>
        </>
      )}
    </Dialog>
  );
}

const Shared = z.object({ purpose: Purpose, text: z.string().trim().min(10).max(4000) });

/** Shares the difficulty in words of its own; the server refuses a name or a number of a person. */
function ShareDialog({ note, view, onClose, onDone }: OneProps) {
  const t = useWords(caseWords);
  const purposes = useCasePurposes();
  const form = useHouseForm(Shared, { purpose: purposes[0]?.code ?? '', text: '' });
  const act = useAct(shareLegalNote, {
    refreshes: [getCase],
    onDone: () => onDone(t('court.notes.done')),
  });
  return (
    <Dialog open title={t('court.notes.share')} onClose={onClose}>
      <Form
        form={form}
        error={act.error}
        labels={{ text: t('court.notes.shareText'), purpose: t('court.notes.purpose') }}
        onSubmit={(typed: z.infer<typeof Shared>) =>
          act.mutate({ id: view.id, noteId: note.id, ...typed })
        }
      >
        <LongTextField
          name="text"
          label={t('court.notes.shareText')}
          hint={t('court.notes.shareHint')}
        />
        <SelectField
          name="purpose"
          label={t('court.notes.purpose')}
          choices={purposes.map(({ code, text }) => ({ value: code, text }))}
        />
        <NextStep submit busy={act.isPending}>
          {t('court.notes.share')}
        </NextStep>
      </Form>
    </Dialog>
  );
}
