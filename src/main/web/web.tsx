import 'virtual:mantine-variables.css';
import '#platform/web/look/look.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '#platform/web/api/query-client.ts';
import { buildRouter } from '#platform/web/shell/build-router.tsx';
import { House } from '#platform/web/shell/house.tsx';
import { features } from './features.ts';
import { keepShellOffline } from './service-worker.ts';
import { me, sessionDoors } from './session-doors.ts';

const host = document.getElementById('house');
if (host === null) {
  throw new Error('index.html has no #house');
}
const router = buildRouter({ features, me, doors: sessionDoors, home: '/' });
createRoot(host).render(
  <StrictMode>
    <House router={router} client={createQueryClient()} />
  </StrictMode>,
);
keepShellOffline();
