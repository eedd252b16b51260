import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { HOLDERS } from '#domain/deadline/clock/rules/holders.ts';
import { cite, inForce } from '#domain/deadline/clock/rules/in-force.ts';

/** The victim's own pathway, beside the tip and never instead of it (law note §1.6). */
export const VICTIM: readonly ClockRule[] = [
  {
    id: 'PCMBN-27',
    group: 'victim',
    nature: 'duty',
    name: { vi: 'Xác minh ban đầu nạn nhân', en: 'First verification of the victim' },
    trigger: {
      vi: 'Sở Y tế nhận bàn giao người trình báo',
      en: 'The health agency takes over the person who reported',
    },
    holder: HOLDERS.health,
    starts: { on: [{ kind: 'victim.taken-over' }] },
    scope: 'person',
    met: [{ kind: 'victim.verified' }],
    versions: inForce({ days: 3 }, cite('Luật 53/2024', '27'), {
      validFrom: '2025-07-01',
      certainty: 'verified',
    }),
  },
];
