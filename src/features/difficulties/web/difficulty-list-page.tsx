import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCall, useCallPages } from '#platform/web/api/use-call.ts';
import { Choose, Filters } from '#platform/web/kit/choose.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { NextStep, SideStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { DataColumn } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/data-table.tsx';
import {
  type DifficultyRow,
  DifficultyState,
  listDifficulties,
  listDifficultyGroups,
} from '../contract.ts';
import css from './difficulties.module.css';
import { DifficultyFilters } from './difficulty-filters.ts';
import { DifficultyBadge } from './difficulty-marks.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { difficultyWords } from './words.ts';

/** Difficulties that the agency raised, or that came to the committee. */
export function DifficultyListPage() {
  const t = useWords(difficultyWords);
  const me = useMe();
  const [filters, setFilters] = useFilters(DifficultyFilters);
  const [grouping, setGrouping] = useState<readonly DifficultyRow[] | null>(null);
  const decides = may(me, 'difficulty.decide');
  const scope = filters.scope ?? (decides ? 'given' : 'mine');
  const rows = useCallPages(listDifficulties, { limit: 50, ...filters, scope });
  const chooses = decides && scope === 'given';
  return (
    <Page>
      <PageTitle
        title={t('list.title')}
        lead={t(scope === 'mine' ? 'list.leadMine' : 'list.leadGiven')}
        help={<p>{t('list.help')}</p>}
        {...(may(me, 'difficulty.raise')
          ? { actions: <NextStep to="/difficulties/new">{t('list.add')}</NextStep> }
          : {})}
      />
      {chooses ? <OpenGroups onChoose={(groupId) => setFilters({ groupId })} /> : null}
      <DataTable
        name={`difficulties-${scope}`}
        caption={t('list.title')}
        rows={rows}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowName={(row) => row.body}
        filters={<Bar filters={filters} scope={scope} decides={decides} onChange={setFilters} />}
        empty={<EmptyPage title={t('list.empty')} text={t('list.emptyText')} />}
        {...(chooses
          ? {
              selection: (chosen: readonly DifficultyRow[]) => (
                <GroupStep chosen={chosen} run={setGrouping} />
              ),
            }
          : {})}
      />
      {grouping === null ? null : (
        <GroupDialog ids={grouping.map((row) => row.id)} onClose={() => setGrouping(null)} />
      )}
    </Page>
  );
}

/** Only what is newly raised goes into a group; what was decided stays out of it. */
function GroupStep(props: {
  chosen: readonly DifficultyRow[];
  run(rows: readonly DifficultyRow[]): void;
}) {
  const t = useWords(difficultyWords);
  const raised = props.chosen.filter((row) => row.state === 'raised');
  return raised.length === 0 ? (
    <span>{t('list.noneRaised')}</span>
  ) : (
    <SideStep run={() => props.run(raised)}>{t('list.chosen', { count: raised.length })}</SideStep>
  );
}

function Bar(props: {
  filters: DifficultyFilters;
  scope: 'mine' | 'given';
  decides: boolean;
  onChange(change: Partial<DifficultyFilters>): void;
}) {
  const t = useWords(difficultyWords);
  const { filters, scope, decides, onChange } = props;
  return (
    <Filters>
      {decides ? (
        <Choose
          name={t('list.scope')}
          value={scope}
          choices={(['given', 'mine'] as const).map((value) => ({
            value,
            text: t(`list.${value}`),
          }))}
          onChange={(value) => onChange({ scope: value, groupId: undefined })}
        />
      ) : null}
      <Choose
        name={t('list.state')}
        value={filters.state ?? ''}
        choices={[
          { value: '' as const, text: t('list.any') },
          ...DifficultyState.options.map((value) => ({ value, text: t(`states.${value}`) })),
        ]}
        onChange={(state) => onChange({ state })}
      />
      {filters.groupId === undefined ? null : (
        <StepLink run={() => onChange({ groupId: undefined })}>{t('list.any')}</StepLink>
      )}
    </Filters>
  );
}

function OpenGroups({ onChoose }: { onChoose(groupId: string): void }) {
  const t = useWords(difficultyWords);
  const groups = useCall(listDifficultyGroups, { state: 'open', limit: 20 }).data?.rows ?? [];
  return groups.length === 0 ? null : (
    <Section title={t('list.groups')}>
      <ul className={css.groups}>
        {groups.map((group) => (
          <li key={group.id}>
            <span>{group.title}</span>
            <small>{t('list.members', { count: group.members })}</small>
            <StepLink run={() => onChoose(group.id)}>{t('list.open')}</StepLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useColumns(): readonly DataColumn<DifficultyRow>[] {
  const t = useWords(difficultyWords);
  const f = useFormats();
  return [
    {
      key: 'state',
      name: t('list.state'),
      cell: (row) => <DifficultyBadge state={row.state} />,
      text: (row) => t(`states.${row.state}`),
      card: 'mark',
      width: '9rem',
    },
    {
      key: 'body',
      name: t('list.body'),
      cell: (row) => (
        <LinkTo to="/difficulties/$difficultyId" params={{ difficultyId: row.id }}>
          {row.body}
        </LinkTo>
      ),
      text: (row) => row.body,
      card: 'title',
    },
    {
      key: 'field',
      name: t('list.field'),
      cell: (row) => row.field,
      text: (row) => row.field,
      card: 'rest',
    },
    {
      key: 'agency',
      name: t('list.agency'),
      cell: (row) => row.agency.name,
      text: (row) => row.agency.name,
      card: 'rest',
    },
    {
      key: 'group',
      name: t('list.group'),
      cell: (row) => row.group?.title ?? '',
      text: (row) => row.group?.title ?? '',
      card: 'rest',
    },
    {
      key: 'raised',
      name: t('list.raised'),
      cell: (row) => f.instant(row.raisedAt),
      text: (row) => f.instant(row.raisedAt),
      order: (row) => row.raisedAt,
      card: 'code',
      width: '10rem',
    },
  ];
}
