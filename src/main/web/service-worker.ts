import { registerSW } from 'virtual:pwa-register';
import { offerNewVersion } from '#platform/web/shell/new-version.ts';

/** Keeps the shell (never an answer of the server) for when the line is down. */
export function keepShellOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
    return;
  }
  const update = registerSW({ onNeedRefresh: () => offerNewVersion(() => void update(true)) });
}
