import { useState } from 'react';
import { z } from 'zod';
import { AgencyBranch } from '#domain/agency/agency-kind.ts';
import { AGENCY_KINDS } from '#domain/agency/agency-kinds.ts';
import { DateText } from '#platform/contract/fields.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { DateField } from '#platform/web/form/date-field.tsx';
import { CheckField } from '#platform/web/form/fields.tsx';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { Choose } from '#platform/web/kit/choose.tsx';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useBothLanguages, useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  changeGroup,
  type GroupSelectorInput,
  type GroupView,
  listGroupMembers,
  listGroups,
} from '../contract.ts';
import css from './agencies.module.css';
import { useKindName } from './agency-columns.tsx';
import { agencyWords } from './words.ts';

const Definition = z.object({ validFrom: DateText, membersOnly: z.boolean() });
const NEW_PART: GroupSelectorInput = { branches: [], kinds: [], reach: 'own', level: null };

/** Who belongs to a group, part by part, from a day. */
export function GroupDialog(props: { readonly group: GroupView; onClose(): void }) {
  const { group, onClose } = props;
  const t = useWords(agencyWords);
  const { today } = useMe();
  const [parts, setParts] = useState<readonly GroupSelectorInput[]>(group.selectors);
  const form = useHouseForm(Definition, { validFrom: today, membersOnly: group.membersOnly });
  const act = useAct(changeGroup, { refreshes: [listGroups, listGroupMembers], onDone: onClose });
  const labels = { validFrom: t('groups.from') };
  const change = (at: number, part: GroupSelectorInput) =>
    setParts(parts.map((one, index) => (index === at ? part : one)));
  return (
    <Dialog open title={t('groups.editTitle', { name: group.name })} onClose={onClose}>
      <Form
        form={form}
        labels={labels}
        error={act.error}
        onSubmit={(input: z.infer<typeof Definition>) =>
          act.mutate({ code: group.code, ...input, selectors: [...parts] })
        }
      >
        <DateField name="validFrom" label={labels.validFrom} today={today} />
        <CheckField name="membersOnly" label={t('groups.membersOnly')} />
        {parts.map((part, index) => (
          <Part
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
            key={index}
            number={index + 1}
            part={part}
            onChange={(next) => change(index, next)}
            onRemove={() => setParts(parts.filter((one) => one !== part))}
          />
        ))}
        <StepLink run={() => setParts([...parts, NEW_PART])}>{t('groups.addRow')}</StepLink>
        <NextStep submit busy={act.isPending}>
          {t('groups.save')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

interface PartProps {
  readonly number: number;
  readonly part: GroupSelectorInput;
  onChange(part: GroupSelectorInput): void;
  onRemove(): void;
}

function Part({ number, part, onChange, onRemove }: PartProps) {
  const t = useWords(agencyWords);
  const toggle = (branch: AgencyBranch) =>
    onChange({
      ...part,
      branches: part.branches.includes(branch)
        ? part.branches.filter((one) => one !== branch)
        : [...part.branches, branch],
    });
  return (
    <div className={css.part}>
      <fieldset>
        <legend>
          {t('groups.row', { number })}: {t('groups.branches')}
        </legend>
        <div className={css.ticks}>
          {AgencyBranch.options.map((branch) => (
            <label key={branch}>
              <input
                type="checkbox"
                checked={part.branches.includes(branch)}
                onChange={() => toggle(branch)}
              />
              {t(`branches.${branch}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <Kinds part={part} onChange={onChange} />
      <div className={css.inline}>
        <Choose
          name={t('groups.reach')}
          value={part.reach}
          choices={(['own', 'below'] as const).map((value) => ({
            value,
            text: t(`groups.${value}`),
          }))}
          onChange={(reach) => onChange({ ...part, reach: reach as 'own' | 'below' })}
        />
        <StepLink run={onRemove}>{t('groups.removeRow')}</StepLink>
      </div>
    </div>
  );
}

function Kinds({ part, onChange }: Pick<PartProps, 'part' | 'onChange'>) {
  const t = useWords(agencyWords);
  const both = useBothLanguages();
  const kindName = useKindName();
  const rest = AGENCY_KINDS.filter((row) => !part.kinds.includes(row.code));
  return (
    <>
      <div className={css.chips}>
        {part.kinds.map((kind) => (
          <AgencyChip
            key={kind}
            name={kindName(kind)}
            onRemove={() => onChange({ ...part, kinds: part.kinds.filter((one) => one !== kind) })}
          />
        ))}
      </div>
      <Choose
        name={t('groups.kinds')}
        value=""
        choices={[
          { value: '', text: t('groups.everyKind') },
          ...rest.map((row) => ({ value: row.code, text: both(row) })),
        ]}
        onChange={(code) =>
          onChange({
            ...part,
            kinds: [...part.kinds, ...rest.map((row) => row.code).filter((one) => one === code)],
          })
        }
      />
    </>
  );
}
