import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { useAct } from '#platform/web/api/use-act.ts';
import { ConfirmDialog } from '#platform/web/kit/confirm-dialog.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Icon } from '#platform/web/kit/icon.tsx';
import { Ledger, LedgerLine, LedgerSection } from '#platform/web/kit/ledger.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { SideStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import {
  type DutyDesk,
  getDutyDesk,
  type ShiftRow,
  stopRoster,
  takeShiftOff,
} from '../contract.ts';
import css from './duty.module.css';
import { AddShiftsDialog, CoverDialog } from './shift-dialogs.tsx';
import { dutyWords } from './words.ts';

type Asked = { what: 'add' | 'stop' } | { what: 'cover' | 'take-off'; shift: ShiftRow };

/** The roster by day, with its gaps above everything; the head keeps it. */
export function RosterPart({ desk }: { desk: DutyDesk }) {
  const t = useWords(dutyWords);
  const [asked, setAsked] = useState<Asked | null>(null);
  const shut = () => setAsked(null);
  return (
    <Section title={t('roster.title')}>
      <Gaps desk={desk} />
      {desk.shifts.length === 0 ? (
        <EmptyPage title={t('roster.empty')} text={t('roster.emptyText')} />
      ) : (
        <Days desk={desk} onAsk={setAsked} />
      )}
      {desk.mayManage ? (
        <p className={css.foot}>
          <SideStep run={() => setAsked({ what: 'add' })}>{t('roster.add')}</SideStep>
          {desk.rosterSince === null ? null : (
            <StepLink run={() => setAsked({ what: 'stop' })}>{t('roster.stop')}</StepLink>
          )}
        </p>
      ) : null}
      {asked?.what === 'add' ? <AddShiftsDialog desk={desk} onDone={shut} /> : null}
      {asked?.what === 'cover' ? <CoverDialog shift={asked.shift} onDone={shut} /> : null}
      {asked?.what === 'take-off' ? <TakeOffDialog shift={asked.shift} onDone={shut} /> : null}
      {asked?.what === 'stop' ? <StopDialog desk={desk} onDone={shut} /> : null}
    </Section>
  );
}

function Gaps({ desk }: { desk: DutyDesk }) {
  const t = useWords(dutyWords);
  const f = useFormats();
  return desk.gaps.length === 0 ? null : (
    <div className={css.gap} role="alert">
      <p className={css.gapTitle}>
        <Icon name="warning" /> {t('roster.gapTitle', { count: desk.gaps.length })}
      </p>
      <ul>
        {desk.gaps.map((gap) => (
          <li key={gap.fromAt}>
            {t('roster.gap', { from: f.instant(gap.fromAt), until: f.instant(gap.untilAt) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Days({ desk, onAsk }: { desk: DutyDesk; onAsk(asked: Asked): void }) {
  const t = useWords(dutyWords);
  const f = useFormats();
  const days = Array.from({ length: desk.days }, (_, plus) =>
    Temporal.PlainDate.from(desk.from).add({ days: plus }).toString(),
  );
  return (
    <Ledger>
      {days.map((day, at) => {
        const those = desk.shifts.filter((shift) => standsOn(shift, day, at === 0));
        return (
          <LedgerSection key={day} name={f.longDay(day).split(',')[0] ?? ''} count={f.day(day)}>
            {those.length === 0 ? <LedgerLine what={t('roster.noneOnDay')} /> : null}
            {those.map((shift) => (
              <ShiftLine key={shift.id} shift={shift} mayManage={desk.mayManage} onAsk={onAsk} />
            ))}
          </LedgerSection>
        );
      })}
    </Ledger>
  );
}

/** A turn stands on the day on which it begins; one that began earlier stands on the first day. */
function standsOn(shift: ShiftRow, day: string, isFirst: boolean): boolean {
  const begins = Temporal.Instant.from(shift.fromAt)
    .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
    .toPlainDate()
    .toString();
  return isFirst ? begins <= day : begins === day;
}

function ShiftLine(props: { shift: ShiftRow; mayManage: boolean; onAsk(asked: Asked): void }) {
  const { shift, mayManage, onAsk } = props;
  const t = useWords(dutyWords);
  const f = useFormats();
  const why = [
    shift.title,
    t('roster.order', { order: shift.order }),
    ...(shift.coversId === null ? [] : [t('roster.covers')]),
  ];
  return (
    <LedgerLine
      mark={shift.now ? <StateBadge shape="full">{t('roster.now')}</StateBadge> : undefined}
      what={`${hoursOf(f.instant(shift.fromAt), f.instant(shift.untilAt))}: ${shift.officer}`}
      why={why.join(' · ')}
      action={
        mayManage ? (
          <span className={css.acts}>
            <StepLink run={() => onAsk({ what: 'cover', shift })}>{t('roster.cover')}</StepLink>
            <StepLink run={() => onAsk({ what: 'take-off', shift })}>
              {t('roster.takeOff')}
            </StepLink>
          </span>
        ) : undefined
      }
    />
  );
}

/** “07:00 – 19:00”; the day of the end only where it is another one. */
function hoursOf(from: string, until: string): string {
  const isSameDay = from.slice(0, 10) === until.slice(0, 10);
  return `${from.slice(-5)} – ${isSameDay ? until.slice(-5) : until}`;
}

function TakeOffDialog({ shift, onDone }: { shift: ShiftRow; onDone(): void }) {
  const t = useWords(dutyWords);
  const f = useFormats();
  const act = useAct(takeShiftOff, { refreshes: [getDutyDesk], onDone });
  return (
    <ConfirmDialog
      open
      title={t('roster.takeOffTitle', { officer: shift.officer })}
      verb={t('roster.takeOff')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ id: shift.id })}
      onClose={onDone}
    >
      <p>
        {t('roster.takeOffText', {
          from: f.instant(shift.fromAt),
          until: f.instant(shift.untilAt),
        })}
      </p>
    </ConfirmDialog>
  );
}

function StopDialog({ desk, onDone }: { desk: DutyDesk; onDone(): void }) {
  const t = useWords(dutyWords);
  const act = useAct(stopRoster, { refreshes: [getDutyDesk], onDone });
  return (
    <ConfirmDialog
      open
      title={t('roster.stopTitle')}
      verb={t('roster.stop')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ revision: desk.revision })}
      onClose={onDone}
    >
      <p>{t('roster.stopText')}</p>
    </ConfirmDialog>
  );
}
