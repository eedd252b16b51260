import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { ChoiceField, TextField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  CaseContentMode,
  type CaseContentView,
  confirmCaseContent,
  getCaseContent,
  proposeCaseContent,
  withdrawCaseContent,
} from '../contract.ts';
import css from './cases.module.css';
import { caseWords } from './words.ts';

/** What the installation keeps of cases: the decision in force, and a change that two administrators make. */
export function CaseContentPage() {
  const t = useWords(caseWords);
  const f = useFormats();
  const me = useMe();
  const content = useCall(getCaseContent, {});
  if (content.data === undefined) {
    return <ProblemNotice error={content.error} onRetry={() => void content.refetch()} />;
  }
  const { mode, decision, proposed } = content.data;
  const mayManage = may(me, 'installation.manage');
  return (
    <Page>
      <PageTitle title={t('content.title')} lead={t('content.lead')} />
      <Section title={t('content.now')}>
        <p>
          <StateBadge shape="full">{t(`content.${mode}`)}</StateBadge>
        </p>
        <p>{t(`content.${mode}Text`)}</p>
        <p className={css.quiet}>
          {decision === null
            ? t('content.noDecision')
            : t('content.decision', { number: decision.number, day: f.day(decision.on) })}
        </p>
      </Section>
      {proposed === null ? null : <Waiting proposed={proposed} />}
      {mayManage && proposed === null ? <Propose mode={mode} /> : null}
    </Page>
  );
}

const REFRESHES = [getCaseContent];

function Waiting({ proposed }: { proposed: NonNullable<CaseContentView['proposed']> }) {
  const t = useWords(caseWords);
  const f = useFormats();
  const confirm = useAct(confirmCaseContent, { refreshes: REFRESHES });
  const withdraw = useAct(withdrawCaseContent, { refreshes: REFRESHES });
  return (
    <Section title={t('content.waiting')}>
      <p>
        {t('content.waitingText', {
          mode: t(`content.${proposed.mode}`),
          number: proposed.number,
          day: f.day(proposed.on),
        })}
      </p>
      <p className={css.quiet}>{t(proposed.own ? 'content.own' : 'content.confirmText')}</p>
      <ProblemNotice error={confirm.error ?? withdraw.error} />
      <div className={css.ways}>
        {proposed.own ? null : (
          <NextStep run={() => confirm.mutate({ id: proposed.id })} busy={confirm.isPending}>
            {t('content.confirm')}
          </NextStep>
        )}
        <StepLink run={() => withdraw.mutate({ id: proposed.id })}>
          {t('content.withdraw')}
        </StepLink>
      </div>
    </Section>
  );
}

const Proposed = z.object({
  mode: CaseContentMode,
  number: z.string().trim().min(1).max(60),
  on: DateText,
});

function Propose({ mode }: { mode: CaseContentMode }) {
  const t = useWords(caseWords);
  const { today } = useMe();
  const other = CaseContentMode.options.find((one) => one !== mode) ?? mode;
  const form = useHouseForm(Proposed, { mode: other, number: '', on: '' });
  const act = useAct(proposeCaseContent, { refreshes: REFRESHES });
  const labels = { mode: t('content.mode'), number: t('content.number'), on: t('content.on') };
  return (
    <Section title={t('content.propose')}>
      <Form
        form={form}
        error={act.error}
        labels={labels}
        onSubmit={(typed: z.infer<typeof Proposed>) => act.mutate(typed)}
      >
        <ChoiceField
          name="mode"
          label={labels.mode}
          choices={CaseContentMode.options.map((value) => ({
            value,
            text: t(`content.${value}`),
            hint: t(`content.${value}Text`),
          }))}
        />
        <TextField name="number" label={labels.number} maxLength={60} />
        <DateField name="on" label={labels.on} today={today} />
        <NextStep submit busy={act.isPending}>
          {t('content.send')}
        </NextStep>
      </Form>
    </Section>
  );
}
