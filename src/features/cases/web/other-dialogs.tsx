import { z } from 'zod';
import { VictimAct, VictimAge } from '#domain/case/protection.ts';
import { Id } from '#platform/contract/fields.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { CheckField, NumberField, SelectField, TextField } from '#platform/web/form/fields.tsx';
import { LookupField } from '#platform/web/form/lookup-field.tsx';
import { useSearchAtHand } from '#platform/web/form/search-at-hand.ts';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { sayPostShortly } from '#platform/web/language/say-post.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  addVictim,
  assignHandlers,
  leaveProvince,
  listCasePosts,
  recordVictimAct,
} from '../contract.ts';
import { ActForm, type CaseActProps } from './act-form.tsx';
import css from './cases.module.css';
import { useOwnOffices } from './own-body.ts';
import { caseWords } from './words.ts';

const Chosen = z
  .array(z.object({ id: Id }))
  .min(1)
  .max(10);

/** The head names who handles the case; whoever is replaced sees it no longer. */
export function AssignDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  const posts = useCall(listCasePosts, {});
  const rows = (posts.data?.rows ?? []).map((post) => ({
    id: post.id,
    name: post.name,
    note: [post.title, post.unit].filter((one) => one !== null).join(', '),
  }));
  const search = useSearchAtHand(rows);
  return (
    <ActForm
      {...props}
      endpoint={assignHandlers}
      title={t('act.assign')}
      draftKey="assign"
      dated
      fields={{ postIds: Chosen }}
      first={{
        postIds: props.view.handlers.map((post) => ({ id: post.id, name: sayPostShortly(post) })),
      }}
      labels={{ postIds: t('field.postIds') }}
      toAct={({ postIds }: { postIds: { id: string }[] }) => ({
        postIds: postIds.map(({ id }) => id),
      })}
    >
      <LookupField
        name="postIds"
        label={t('field.postIds')}
        search={search}
        browse
        listName={t('field.postIds')}
        nothingFound={t('field.noPost')}
        drawChosen={(option, remove) => (
          <AgencyChip key={option.id} name={option.name} onRemove={remove} />
        )}
      />
    </ActForm>
  );
}

/** Transfers the case to a body outside the province. */
export function LeaveDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  return (
    <ActForm
      {...props}
      endpoint={leaveProvince}
      title={t('act.leave')}
      draftKey="leave"
      offices={useOwnOffices(props.view.severity)}
      decided
      toAct={() => ({})}
    >
      <p>{t('field.leaveNote')}</p>
    </ActForm>
  );
}

/** Enters a victim by code and age; never by name. */
export function VictimDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  return (
    <ActForm
      {...props}
      endpoint={addVictim}
      title={t('record.victims.add')}
      draftKey="victim"
      fields={{ code: addVictim.input.shape.code.unwrap().unwrap().optional(), age: VictimAge }}
      first={{ code: '', age: '' }}
      labels={{ code: t('record.victims.code'), age: t('record.victims.age') }}
      toAct={({ code, age }: { code?: string; age: string }) => ({ code: code ?? null, age })}
      said={({ code }) => `${t('record.done', { act: t('record.victims.add') })} ${code}`}
    >
      <TextField
        name="code"
        label={t('record.victims.code')}
        hint={t('record.victims.codeHint')}
        optional
      />
      <SelectField
        name="age"
        label={t('record.victims.age')}
        choices={VictimAge.options.map((value) => ({ value, text: t(`victimAge.${value}`) }))}
      />
    </ActForm>
  );
}

/** Records a statement, confrontation or identification with a victim. */
export function VictimActDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  return (
    <ActForm
      {...props}
      endpoint={recordVictimAct}
      title={t('record.victims.act')}
      draftKey="victim-act"
      fields={{
        victimId: Id,
        act: VictimAct,
        minutes: z.number().int().min(1).max(600),
        complex: z.boolean().default(false),
        unattended: z.boolean().default(false),
      }}
      first={{ victimId: '', act: '', minutes: '', complex: false, unattended: false }}
      labels={{
        victimId: t('record.victims.which'),
        act: t('record.victims.kind'),
        minutes: t('record.victims.minutes'),
      }}
      toAct={(typed: object) => typed}
    >
      <SelectField
        name="victimId"
        label={t('record.victims.which')}
        choices={props.view.victimList.map((one) => ({ value: one.id, text: one.code }))}
      />
      <SelectField
        name="act"
        label={t('record.victims.kind')}
        choices={VictimAct.options.map((value) => ({ value, text: t(`record.victims.${value}`) }))}
      />
      <NumberField name="minutes" label={t('record.victims.minutes')} />
      <div className={css.checks}>
        <CheckField name="complex" label={t('record.victims.complex')} />
        <CheckField name="unattended" label={t('record.victims.unattended')} />
      </div>
    </ActForm>
  );
}
