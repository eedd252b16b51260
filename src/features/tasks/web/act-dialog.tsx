import { useEffect, useState } from 'react';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { ChoiceField, LongTextField, NumberField } from '#platform/web/form/fields.tsx';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { useDraft } from '#platform/web/form/use-draft.ts';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { actOnTask, getTask, listTasks, type TaskCommandName, type TaskView } from '../contract.ts';
import { ACT_FORMS, type ActInput, EVIDENCE, WITH_FILES } from './act-fields.ts';
import { EvidenceSending, useEvidence } from './evidence-sending.tsx';
import { useTimelineItems } from './task-entries.tsx';
import css from './tasks.module.css';
import type { ActTarget } from './use-task-acts.ts';
import { taskWords } from './words.ts';

interface ActDialogProps {
  readonly task: TaskView;
  readonly command: TaskCommandName;
  readonly target: ActTarget;
  /** Somebody else was faster: the page loads the new one, what was typed stays. */
  onChanged(): void;
  onClose(): void;
}

/** The form of one act; after it the evidence is sent, and can be sent again when the line broke. */
export function ActDialog({ task, command, target, onChanged, onClose }: ActDialogProps) {
  const t = useWords(taskWords);
  const form = useHouseForm(ACT_FORMS[command], { ...firstValues(command, target) });
  const draft = useDraft(`task.${task.id}.${target.agencyId}.${command}`, form);
  const labels = useLabels();
  const [files, setFiles] = useState<readonly File[]>([]);
  const evidence = useEvidence(task.id, onClose);
  const act = useAct(actOnTask, {
    refreshes: [getTask, listTasks],
    onDone: ({ entryId }) => {
      draft.sent();
      if (entryId !== null && files.length > 0) {
        evidence.send(entryId, files);
      } else {
        onClose();
      }
    },
  });
  const isStale = act.error?.problem.code === 'record.changed';
  useEffect(() => {
    if (isStale) {
      onChanged();
    }
  }, [isStale, onChanged]);
  const send = ({ granted, ...input }: ActInput) =>
    act.mutate({
      id: task.id,
      agencyId: target.agencyId,
      revision: target.revision,
      do: command,
      ...input,
      ...(granted === undefined ? {} : { granted: granted === 'granted' }),
    });
  return (
    <Dialog open title={t(`commands.${command}`)} onClose={onClose}>
      {evidence.state === 'waiting' ? (
        <Form form={form} onSubmit={send} error={act.error} labels={labels} draft={draft}>
          <p className={css.who}>{t('act.forAgency', { name: target.agencyName })}</p>
          {isStale ? <Newer task={task} /> : null}
          <ActFields command={command} />
          {WITH_FILES.includes(command) ? (
            <FileDrop label={t('act.files')} files={files} onChange={setFiles} {...EVIDENCE} />
          ) : null}
          <NextStep submit busy={act.isPending}>
            {t(`commands.${command}`)}
          </NextStep>
        </Form>
      ) : (
        <EvidenceSending evidence={evidence} />
      )}
    </Dialog>
  );
}

function firstValues(command: TaskCommandName, target: ActTarget): Record<string, unknown> {
  switch (command) {
    case 'report-progress':
      return { percent: target.progress, text: '' };
    case 'ask-extension':
      return { until: '', text: '' };
    case 'answer-change':
    case 'answer-extension':
      return { granted: '', until: '', text: '' };
    case 'report-done':
    case 'ask-change':
    case 'return':
    case 'cancel':
      return { text: '' };
    case 'acknowledge':
    case 'confirm':
      return {};
  }
}

function useLabels(): Record<string, string> {
  const t = useWords(taskWords);
  return {
    percent: t('act.percent'),
    text: t('act.text'),
    until: t('act.until'),
    granted: t('act.granted'),
  };
}

/** What was recorded by somebody else in the meantime, above the text that is still being written. */
function Newer({ task }: { task: TaskView }) {
  const t = useWords(taskWords);
  const [newest] = useTimelineItems(task.entries.slice(0, 1));
  return newest === undefined ? null : (
    <div className={css.newer}>
      <p>
        <strong>{t('act.newer')}</strong>
      </p>
      <div>{newest.title}</div>
      <p className={css.who}>{newest.who}</p>
      <p>{t('act.newerHint')}</p>
    </div>
  );
}

function ActFields({ command }: { command: TaskCommandName }) {
  const t = useWords(taskWords);
  const { today } = useMe();
  switch (command) {
    case 'report-progress':
      return (
        <>
          <NumberField name="percent" label={t('act.percent')} unit="%" />
          <LongTextField name="text" label={t('act.text')} hint={t('act.textHint')} />
        </>
      );
    case 'report-done':
      return <LongTextField name="text" label={t('act.result')} hint={t('act.textHint')} />;
    case 'ask-extension':
      return (
        <>
          <DateField name="until" label={t('act.until')} today={today} />
          <LongTextField name="text" label={t('act.reason')} />
        </>
      );
    case 'answer-change':
    case 'answer-extension':
      return <AnswerFields command={command} today={today} />;
    case 'ask-change':
    case 'return':
    case 'cancel':
      return <LongTextField name="text" label={t('act.reason')} />;
    case 'acknowledge':
    case 'confirm':
      return null;
  }
}

function AnswerFields(props: { command: 'answer-change' | 'answer-extension'; today: string }) {
  const t = useWords(taskWords);
  return (
    <>
      <ChoiceField
        name="granted"
        label={t('act.granted')}
        choices={[
          { value: 'granted', text: t('act.yes') },
          { value: 'refused', text: t('act.no') },
        ]}
      />
      <DateField
        name="until"
        label={t('act.untilAnswer')}
        hint={t(props.command === 'answer-change' ? 'act.untilChangeHint' : 'act.untilAnswerHint')}
        optional
        today={props.today}
      />
      <LongTextField name="text" label={t('act.answer')} optional />
    </>
  );
}
