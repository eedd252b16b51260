import { z } from 'zod';
import { ProtectedStep, ProtectionAnswer, VictimAct, VictimAge } from '#domain/case/protection.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Id } from '#platform/contract/fields.ts';
import { Acted, ActHead } from './shared.ts';

export const addVictim = endpoint({
  method: 'POST',
  path: '/cases/:id/victims',
  tag: 'cases',
  summary: 'Ghi nạn nhân bằng mã số, không tên / Enter a victim by code, never by name',
  input: z.object({
    ...ActHead,
    /** Code of the victim's own file; a new one is given where there is none. */
    code: z
      .string()
      .regex(/^NN-\d{1,3}-\d{4}-[A-Z0-9]{6}$/)
      .nullable()
      .default(null),
    age: VictimAge,
  }),
  output: Acted.extend({ victimId: Id, code: z.string() }),
});

export const assignHelpers = endpoint({
  method: 'PUT',
  path: '/cases/:id/victims/:victimId/helpers',
  tag: 'cases',
  summary:
    'Nhân viên xã hội, trợ giúp viên pháp lý của nạn nhân: chỉ thấy mã, bước tiếp theo, ngày xét xử / Social worker and legal-aid officer of a victim',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    victimId: Id,
    supportPostId: Id.nullable(),
    legalAidPostId: Id.nullable(),
  }),
  output: Acted,
});

export const answerProtection = endpoint({
  method: 'POST',
  path: '/cases/:id/protection-checks',
  tag: 'cases',
  summary:
    'Trả lời bảng kiểm bảo vệ nạn nhân trước một việc / Answer the protection check before a step',
  input: z.object({
    id: Id,
    victimId: Id,
    step: ProtectedStep,
    supportPerson: ProtectionAnswer,
    legalAidOffered: ProtectionAnswer,
    contactAvoided: ProtectionAnswer,
    closedHearingAsked: ProtectionAnswer,
  }),
  output: z.object({ unanswered: z.array(z.string()) }),
});

export const recordVictimAct = endpoint({
  method: 'POST',
  path: '/cases/:id/victim-acts',
  tag: 'cases',
  summary:
    'Ghi việc lấy lời khai, đối chất, nhận dạng có nạn nhân / Record a statement, confrontation or identification',
  input: z.object({
    ...ActHead,
    victimId: Id,
    act: VictimAct,
    minutes: z.number().int().min(1).max(600),
    complex: z.boolean().default(false),
    /** The procurator did not attend: the record goes to the procuracy in 5 days. */
    unattended: z.boolean().default(false),
  }),
  output: Acted,
});
