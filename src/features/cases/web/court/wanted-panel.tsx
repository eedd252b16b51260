import { z } from 'zod';
import { DateText, Id } from '#platform/contract/fields.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { SelectField, TextField } from '#platform/web/form/fields.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type AccusedView, endWanted, issueWanted } from '../../contract.ts';
import { ActForm, type CaseActProps } from '../act-form.tsx';
import { caseWords } from '../words.ts';
import { choicesOf } from './codes.ts';
import { PanelFrame, PanelLine, type PanelProps, useAsking, Way } from './panel.tsx';

type Asked = { what: 'issue' } | { what: 'end'; wantedId: string };
type Wanted = NonNullable<AccusedView['wanted']>;

const STATES = ['captured', 'surrendered', 'lifted'] as const;

/** Wanted notices against accused of this case: number, day, state; facts of the case, no more. */
export function WantedPanel({ acts }: PanelProps) {
  const t = useWords(caseWords);
  const f = useFormats();
  const { view } = acts;
  const { asking, ask, dialog } = useAsking<Asked>(acts);
  const wanted = view.accusedList.flatMap((one) =>
    one.wanted === null ? [] : [{ ...one.wanted, mark: one.mark }],
  );
  const mayAct = view.mayRecord && view.handOver === null && view.ending === null;
  const isOpen = view.accusedList.some((one) => one.outcome === null);
  if (wanted.length === 0 && !(mayAct && isOpen)) {
    return null;
  }
  return (
    <PanelFrame
      title={t('court.wanted.title')}
      dialog={
        <>
          {asking?.what === 'issue' ? <IssueDialog {...dialog} /> : null}
          {asking?.what === 'end' ? <EndDialog {...dialog} wantedId={asking.wantedId} /> : null}
        </>
      }
      count={wanted.length}
      {...(mayAct && isOpen
        ? { ways: <Way run={() => ask({ what: 'issue' })}>{t('court.wanted.issue')}</Way> }
        : {})}
    >
      {wanted.map((one) => (
        <PanelLine
          key={one.id}
          what={t('court.wanted.line', {
            mark: one.mark,
            number: one.number,
            day: f.day(one.issuedOn),
          })}
          mark={<WantedMark notice={one} />}
          {...(mayAct && one.state === 'in-search'
            ? {
                ways: (
                  <Way run={() => ask({ what: 'end', wantedId: one.id })}>
                    {t('court.wanted.end')}
                  </Way>
                ),
              }
            : {})}
        />
      ))}
    </PanelFrame>
  );
}

const WantedState = z.enum(['in-search', ...STATES]);

function WantedMark({ notice }: { notice: Wanted }) {
  const t = useWords(caseWords);
  const f = useFormats();
  const state = WantedState.parse(notice.state);
  return (
    <StateBadge shape={state === 'in-search' ? 'triangle' : 'full'}>
      {t(`court.wanted.state.${state}`)}
      {state === 'in-search' ? '' : ` ${f.day(notice.since)}`}
    </StateBadge>
  );
}

function IssueDialog(props: CaseActProps) {
  const t = useWords(caseWords);
  const { today } = useMe();
  return (
    <ActForm
      {...props}
      endpoint={issueWanted}
      title={t('court.wanted.issue')}
      draftKey="wanted"
      fields={{ accusedId: Id, number: z.string().trim().min(1).max(60), issuedOn: DateText }}
      first={{ accusedId: '', number: '', issuedOn: '' }}
      labels={{
        accusedId: t('court.common.accused'),
        number: t('court.wanted.number'),
        issuedOn: t('court.wanted.issuedOn'),
      }}
      toAct={(typed: { accusedId: string; number: string; issuedOn: string }) => ({
        accusedId: typed.accusedId,
        number: typed.number,
        issuedOn: typed.issuedOn,
      })}
    >
      <SelectField
        name="accusedId"
        label={t('court.common.accused')}
        choices={props.view.accusedList
          .filter((one) => one.outcome === null)
          .map((one) => ({ value: one.id, text: one.mark }))}
      />
      <TextField name="number" label={t('court.wanted.number')} maxLength={60} />
      <DateField name="issuedOn" label={t('court.wanted.issuedOn')} today={today} />
    </ActForm>
  );
}

function EndDialog({ wantedId, ...props }: CaseActProps & { wantedId: string }) {
  const t = useWords(caseWords);
  return (
    <ActForm
      {...props}
      endpoint={endWanted}
      title={t('court.wanted.end')}
      draftKey="wanted-end"
      fields={{ state: z.enum(STATES) }}
      first={{ state: '' }}
      labels={{ state: t('court.wanted.result') }}
      toAct={({ state }: { state: string }) => ({ wantedId, state })}
    >
      <SelectField
        name="state"
        label={t('court.wanted.result')}
        choices={choicesOf(STATES, (code) => t(`court.wanted.state.${code}`))}
      />
    </ActForm>
  );
}
