import { foldText } from '#domain/text/fold-text.ts';
import type { ConfirmedPlan, ConfirmedTask } from './confirmed-plan.ts';

/** A dated drive that a plan orders. */
export interface ProposedCampaign {
  kind: 'crackdown' | 'action-day' | 'thematic';
  name: string;
  theme: string | null;
  startsOn: string;
  endsOn: string;
  taskId: string | null;
  agencyIds: string[];
}

const ACTION_DAY = /ngay (the gioi|toan dan) phong,? chong mua ban nguoi/;
const PEAK = /cao diem/;
const THEME = /chủ đề[^“"]{0,40}[“"]([^”"]{8,300})[”"]/i;

/** The campaigns of a plan: peak drives with a window, and the 30 July days when the plan names them. */
export function proposeCampaigns(plan: ConfirmedPlan): ProposedCampaign[] {
  const theme = findTheme(plan);
  return [...peakDrives(plan, theme), ...actionDays(plan, theme)];
}

function peakDrives(plan: ConfirmedPlan, theme: string | null): ProposedCampaign[] {
  const byWindow = new Map<string, ProposedCampaign>();
  for (const task of plan.tasks) {
    if (task.from === null || task.to === null || !PEAK.test(folded(task.text))) {
      continue;
    }
    const key = `${task.from} ${task.to}`;
    const known = byWindow.get(key);
    const agencyIds = agenciesOf(task);
    byWindow.set(key, {
      kind: 'crackdown',
      name: 'Đợt cao điểm tấn công, trấn áp tội phạm mua bán người',
      theme,
      startsOn: task.from,
      endsOn: task.to,
      taskId: known?.taskId ?? task.id,
      agencyIds: [...new Set([...(known?.agencyIds ?? []), ...agencyIds])],
    });
  }
  return [...byWindow.values()];
}

function actionDays(plan: ConfirmedPlan, theme: string | null): ProposedCampaign[] {
  const named = plan.tasks.filter((task) => ACTION_DAY.test(folded(task.text)));
  if (named.length === 0 && !ACTION_DAY.test(folded(plan.title))) {
    return [];
  }
  const from = Number(plan.periodFrom.slice(0, 4));
  const to = Number(plan.periodTo.slice(0, 4));
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return years
    .map((year) => `${year}-07-30`)
    .filter((day) => day >= plan.periodFrom && day <= plan.periodTo)
    .map((day) => ({
      kind: 'action-day' as const,
      name: 'Ngày thế giới và Ngày toàn dân phòng, chống mua bán người 30/7',
      theme,
      startsOn: day,
      endsOn: day,
      taskId: named[0]?.id ?? null,
      agencyIds: [...new Set(named.flatMap(agenciesOf))],
    }));
}

function findTheme(plan: ConfirmedPlan): string | null {
  for (const text of [plan.title, ...plan.tasks.map((task) => task.text)]) {
    const theme = THEME.exec(text)?.[1];
    if (theme !== undefined) {
      return theme;
    }
  }
  return null;
}

function agenciesOf(task: ConfirmedTask): string[] {
  return [...task.lead, ...task.implementing, ...task.cooperating].flatMap(
    (name) => name.agencyIds,
  );
}

function folded(text: string): string {
  return foldText(text).toLowerCase();
}
