import { useState } from 'react';
import { useGo } from '#platform/web/address/use-address.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall, useCallPages } from '#platform/web/api/use-call.ts';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Ledger, LedgerLine, LedgerSection } from '#platform/web/kit/ledger.tsx';
import { Page, PageTitle } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { SideStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  countNotifications,
  listNotifications,
  type NoticeRow,
  readNotifications,
} from '../contract.ts';
import { groupByDay } from './group-by-day.ts';
import { noticeWay } from './notice-way.ts';
import { noticeWords } from './words.ts';

const REFRESHES = [listNotifications, countNotifications];

/** What the post was told, by day, newest first. */
export function NoticesPage() {
  const t = useWords(noticeWords);
  const [onlyUnread, setOnlyUnread] = useState(false);
  const notices = useCallPages(listNotifications, {
    limit: 50,
    ...(onlyUnread ? { unread: 'true' } : {}),
  });
  const unread = useCall(countNotifications, {}).data?.unread ?? 0;
  const read = useAct(readNotifications, { refreshes: REFRESHES });
  return (
    <Page>
      <PageTitle
        title={t('title')}
        lead={`${t('lead')} ${unread === 0 ? t('allRead') : t('unread', { count: unread })}`}
        help={<p>{t('help')}</p>}
        actions={
          <>
            {unread === 0 ? null : (
              <SideStep run={() => read.mutate({})} busy={read.isPending} icon="check">
                {t('readAll')}
              </SideStep>
            )}
            <StepLink run={() => setOnlyUnread(!onlyUnread)}>
              {t(onlyUnread ? 'showAll' : 'onlyUnread')}
            </StepLink>
          </>
        }
      />
      <ProblemNotice error={notices.error ?? read.error} />
      {notices.isLoading || notices.rows.length > 0 ? (
        <NoticeLedger rows={notices.rows} onOpen={(id) => read.mutate({ ids: [id] })} />
      ) : (
        <EmptyPage title={t('empty')} text={t('emptyText')} />
      )}
      {notices.hasMore ? (
        <SideStep run={notices.loadMore} busy={notices.isLoadingMore}>
          {t('more')}
        </SideStep>
      ) : null}
    </Page>
  );
}

/** The notices as a ledger, a day in each group. */
export function NoticeLedger(props: { rows: readonly NoticeRow[]; onOpen(id: string): void }) {
  const t = useWords(noticeWords);
  const f = useFormats();
  const { today } = useMe();
  return (
    <Ledger>
      {groupByDay(props.rows).map(({ day, rows }) => (
        <LedgerSection
          key={day}
          name={day === today ? t('today') : f.day(day)}
          count={t('count', { count: rows.length })}
        >
          {rows.map((row) => (
            <NoticeLine key={row.id} notice={row} onOpen={props.onOpen} />
          ))}
        </LedgerSection>
      ))}
    </Ledger>
  );
}

function NoticeLine({ notice, onOpen }: { notice: NoticeRow; onOpen(id: string): void }) {
  const t = useWords(noticeWords);
  const f = useFormats();
  const go = useGo();
  const { to, search = {} } = noticeWay(notice);
  const open = () => {
    if (!notice.read) {
      onOpen(notice.id);
    }
    go(to, { search });
  };
  const why = [notice.count === 1 || notice.recordKind === 'plan' ? notice.subject : null]
    .concat(notice.card ? t('card') : [])
    .filter((part) => part !== null);
  return (
    <LedgerLine
      mark={
        <StateBadge shape={notice.read ? 'open' : 'full'}>
          {t(notice.read ? 'seen' : 'fresh')}
        </StateBadge>
      }
      what={t(`kinds.${notice.kind}`, {
        count: notice.count,
        days: notice.days ?? 0,
        day: notice.day === null ? '' : f.day(notice.day),
      })}
      why={why.join(' · ')}
      code={f.instant(notice.at).slice(-5)}
      action={<StepLink run={open}>{t('open')}</StepLink>}
    />
  );
}
