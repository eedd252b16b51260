import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answers, type OpenedPage, openPage } from '#platform/web/testing/open-page.tsx';
import type { CoveredTask, PlanView } from '../../contract.ts';
import { plansWeb } from '../index.tsx';
import { PlanCovers } from './plan-covers.tsx';

const PLAN = { id: idOf('0'), mayConfirm: true } as PlanView;
const OWN = { id: idOf('9'), title: 'Tuyên truyền trong trường học' };
const COVERS = `/plans/${PLAN.id}/covers`;

let page: OpenedPage;
afterEach(async () => {
  await page.leave();
});

describe('how a plan covers the tasks of the plan above', () => {
  it('keeps both answers in their place, with the focus on what was pressed', async () => {
    const tasks = [aTask('1', ['proposed'])];
    await open(tasks, {
      [`POST ${COVERS}/${idOf('5')}`]: () => {
        tasks[0] = aTask('1', ['confirmed']);
        return {};
      },
    });
    expect(page.text()).toContain('0 đã khớp, 1 chờ quyết định, 0 chưa có');
    const yes = page.button('Đúng là một việc');
    yes.focus();
    await page.click(yes);
    await page.settle();
    expect(page.text()).toContain('1 đã khớp, 0 chờ quyết định, 0 chưa có');
    expect(document.activeElement?.textContent).toBe('Đúng là một việc');
    expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true');
    expect(page.button('Không phải').getAttribute('aria-pressed')).toBe('false');
  });

  it('links by hand what nothing was proposed for, and leads to the pair', async () => {
    const tasks = [aTask('1', []), aTask('2', ['rejected'])];
    await open(tasks, {
      [`POST ${COVERS}`]: () => {
        tasks[0] = aTask('1', ['confirmed']);
        return {};
      },
    });
    expect(page.text()).toContain('0 đã khớp, 0 chờ quyết định, 2 chưa có');
    await choose(page.root.querySelector('select'), OWN.id);
    await page.click(page.button('Nối hai nhiệm vụ'));
    await page.settle();
    expect(page.lastSent(`POST ${COVERS}`)).toEqual({
      parentTaskId: idOf('1'),
      childTaskId: OWN.id,
    });
    expect(document.activeElement?.textContent).toBe('Đúng là một việc');
  });
});

async function open(tasks: CoveredTask[], answers: Answers): Promise<void> {
  const component = () => <PlanCovers plan={PLAN} />;
  const routes = [{ path: '/covers' as const, title: 'list.title', component }];
  page = await openPage({ ...plansWeb, routes }, '/covers', {
    permissions: ['plan.read', 'plan.confirm'],
    answers: { [`GET ${COVERS}`]: () => ({ tasks, own: [OWN] }), ...answers },
  });
}

async function choose(select: HTMLSelectElement | null, value: string): Promise<void> {
  await act(async () => {
    if (select !== null) {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}

function aTask(last: string, states: CoveredTask['matches'][number]['state'][]): CoveredTask {
  return {
    id: idOf(last),
    title: `Nhiệm vụ ${last} của cấp trên`,
    matches: states.map((state) => ({ id: idOf('5'), task: OWN, score: 0.8, state })),
  };
}

function idOf(last: string): string {
  return `0198f3a0-0000-7000-8000-00000000000${last}`;
}
