import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useLocale, useWords } from '#platform/web/language/use-words.ts';
import type { DataColumn } from '#platform/web/table/columns.ts';
import type { CalendarDayView } from '../contract.ts';
import css from './deadlines.module.css';
import { deadlineWords } from './words.ts';

/** The columns of a year; `edit` is null for whoever may only read. */
export function useDayColumns(
  edit: ((day: CalendarDayView) => void) | null,
): readonly DataColumn<CalendarDayView>[] {
  const t = useWords(deadlineWords);
  const f = useFormats();
  const locale = useLocale();
  const nameOf = (day: CalendarDayView) => (locale === 'en' ? day.nameEn : day.nameVi);
  const kindOf = (day: CalendarDayView) =>
    t(day.kind === 'worked' ? 'calendar.worked' : 'calendar.dayOff');
  const columns: DataColumn<CalendarDayView>[] = [
    {
      key: 'day',
      name: t('calendar.day'),
      cell: (day) => <span className={css.number}>{f.day(day.day)}</span>,
      text: (day) => f.day(day.day),
      order: (day) => day.day,
      card: 'code',
      width: '7rem',
    },
    {
      key: 'weekday',
      name: t('calendar.weekday'),
      cell: (day) => weekdayOf(day.day, locale),
      text: (day) => weekdayOf(day.day, locale),
      sortable: false,
      card: 'rest',
      width: '7rem',
    },
    {
      key: 'kind',
      name: t('calendar.kind'),
      cell: (day) =>
        day.active ? (
          <StateBadge shape={day.kind === 'worked' ? 'full' : 'open'}>{kindOf(day)}</StateBadge>
        ) : (
          <StateBadge shape="diamond" tone="quiet">
            {t('calendar.off')}
          </StateBadge>
        ),
      text: (day) => (day.active ? kindOf(day) : t('calendar.off')),
      card: 'mark',
      width: '8rem',
    },
    { key: 'name', name: t('calendar.name'), cell: nameOf, text: nameOf, card: 'title' },
    {
      key: 'basis',
      name: t('calendar.basis'),
      cell: (day) => day.basis,
      text: (day) => day.basis,
      sortable: false,
      card: 'rest',
    },
    {
      key: 'mark',
      name: t('calendar.mark'),
      cell: (day) => <Mark day={day} />,
      text: (day) => t(`calendar.marks.${day.mark}`),
      sortable: false,
      card: 'rest',
      width: '9rem',
    },
  ];
  return edit === null
    ? columns
    : [
        ...columns,
        {
          key: 'act',
          name: t('calendar.act'),
          cell: (day) => <StepLink run={() => edit(day)}>{t('calendar.edit')}</StepLink>,
          sortable: false,
          card: 'rest',
          width: '5rem',
        },
      ];
}

function Mark({ day }: { day: CalendarDayView }) {
  const t = useWords(deadlineWords);
  return (
    <span className={css.small}>
      {t(`calendar.marks.${day.mark}`)}
      {day.provisional ? ` · ${t('calendar.provisional')}` : ''}
    </span>
  );
}

function weekdayOf(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
