import { useState } from 'react';
import { z } from 'zod';
import { useFilters } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Page, PageTitle, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { DataTable } from '#platform/web/table/data-table.tsx';
import { type CalendarChangeView, type CalendarDayView, getCalendarYear } from '../contract.ts';
import { CountSection } from './count-section.tsx';
import { useDayColumns } from './day-columns.tsx';
import { DayDialog } from './day-dialog.tsx';
import css from './deadlines.module.css';
import { deadlineWords } from './words.ts';

const Filters = z.object({ of: z.coerce.number().int().min(2000).max(2100).optional() });

/** The days of a year that differ from their weekday, with their documents. */
export function CalendarPage() {
  const t = useWords(deadlineWords);
  const me = useMe();
  const [filters, setFilters] = useFilters(Filters);
  const year = filters.of ?? Number(me.today.slice(0, 4));
  const calendar = useCall(getCalendarYear, { year }, { keepPrevious: true });
  const [editing, setEditing] = useState<CalendarDayView | 'new' | null>(null);
  const mayEdit = may(me, 'calendar.edit');
  const days = calendar.data?.days ?? [];
  const columns = useDayColumns(mayEdit ? setEditing : null);
  const lead =
    calendar.data === undefined
      ? undefined
      : t('calendar.lead', { count: calendar.data.workingDays });
  return (
    <Page>
      <PageTitle
        title={t('calendar.title', { year })}
        lead={lead}
        help={<p>{t('calendar.help')}</p>}
        actions={
          mayEdit ? (
            <NextStep run={() => setEditing('new')} icon="plus">
              {t('calendar.add')}
            </NextStep>
          ) : undefined
        }
      />
      <div className={css.years}>
        <StepLink run={() => setFilters({ of: year - 1 })}>
          {t('calendar.previous')} ({year - 1})
        </StepLink>
        <StepLink run={() => setFilters({ of: year + 1 })}>
          {t('calendar.next')} ({year + 1})
        </StepLink>
      </div>
      <ProblemNotice error={calendar.error} />
      {days.some((day) => day.provisional && day.active) ? (
        <p>{t('calendar.provisionalYear')}</p>
      ) : null}
      <DataTable
        name="calendar"
        caption={t('calendar.title', { year })}
        rows={days}
        columns={columns}
        rowKey={(day) => day.day}
        empty={<EmptyPage title={t('calendar.empty', { year })} text={t('calendar.emptyText')} />}
      />
      <CountSection />
      <Changes changes={calendar.data?.changes ?? []} />
      {editing === null ? null : (
        <DayDialog day={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Page>
  );
}

function Changes({ changes }: { changes: readonly CalendarChangeView[] }) {
  const t = useWords(deadlineWords);
  const f = useFormats();
  return changes.length === 0 ? null : (
    <Section title={t('changes.title')}>
      <ul className={css.plain}>
        {changes.map((change) => (
          <li key={change.id}>
            <span>{t(`changes.${change.act}`, { day: f.day(change.day) })}</span>
            <span className={css.small}>
              {change.movedCount === 0
                ? t('changes.none')
                : t('changes.moved', { count: change.movedCount })}{' '}
              · {f.instant(change.at)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
