import { useCallback } from 'react';
import { z } from 'zod';
import { call } from '#platform/web/api/call.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { Form } from '#platform/web/form/form.tsx';
import { useHouseForm } from '#platform/web/form/house-form.ts';
import { LookupField } from '#platform/web/form/lookup-field.tsx';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  findNetworkRecords,
  joinRecords,
  listNetworkProposals,
  listNetworks,
  NetworkedKind,
} from '../contract.ts';
import { networkWords } from './words.ts';

const Chosen = z.array(z.object({ id: z.string() })).length(1);
const Typed = z.object({ one: Chosen, other: Chosen });

/** Joins two records chosen by their code. */
export function JoinDialog(props: { onDone(code: string): void; onClose(): void }) {
  const t = useWords(networkWords);
  const form = useHouseForm(Typed, { one: [], other: [] });
  const join = useAct(joinRecords, {
    refreshes: [listNetworks, listNetworkProposals],
    onDone: ({ code }) => props.onDone(code),
  });
  return (
    <Dialog open title={t('join.open')} onClose={props.onClose}>
      <Form
        form={form}
        error={join.error}
        labels={{ one: t('join.one'), other: t('join.other') }}
        onSubmit={({ one, other }: z.infer<typeof Typed>) =>
          join.mutate({ records: [...one, ...other].map(({ id }) => recordOf(id)) })
        }
      >
        <RecordField name="one" label={t('join.one')} />
        <RecordField name="other" label={t('join.other')} />
        <NextStep submit busy={join.isPending}>
          {t('join.run')}
        </NextStep>
      </Form>
    </Dialog>
  );
}

/** A choice carries the kind before its id: “case:…”. */
function recordOf(choice: string) {
  const [kind, id = ''] = choice.split(':');
  return { kind: NetworkedKind.parse(kind), id };
}

function RecordField({ name, label }: { name: string; label: string }) {
  const t = useWords(networkWords);
  const search = useCallback(async (words: string) => {
    if (words.trim().length < 3) {
      return [];
    }
    const { rows } = await call(findNetworkRecords, { words });
    return rows.map((row) => ({ id: `${row.kind}:${row.id}`, name: row.code, note: row.heldBy }));
  }, []);
  return (
    <LookupField
      name={name}
      label={label}
      hint={t('join.hint')}
      search={search}
      single
      listName={label}
      nothingFound={t('join.nothing')}
      drawChosen={(option, remove) => (
        <AgencyChip key={option.id} name={option.name} onRemove={remove} />
      )}
    />
  );
}
