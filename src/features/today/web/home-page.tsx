import { useEffect } from 'react';
import { useGo } from '#platform/web/address/use-address.ts';
import { may } from '#platform/web/session/me.ts';
import { useMe } from '#platform/web/session/session.tsx';

/** Where one begins: leaders at their page, everybody else at Hôm nay. */
export function HomePage() {
  const me = useMe();
  const go = useGo();
  const isLeader = may(me, 'leaders.read') && !may(me, 'task.progress');
  useEffect(() => go(isLeader ? '/leaders' : '/today', { replace: true }), [go, isLeader]);
  return null;
}
