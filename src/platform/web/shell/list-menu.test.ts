import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readReturnAddress } from '#platform/web/address/return-address.ts';
import { parseSearch, stringifySearch } from '#platform/web/address/search-text.ts';
import { readFilters } from '#platform/web/address/use-address.ts';
import type { FeatureWeb, NavigationItem } from '#platform/web/feature-web.ts';
import { findMe, type Me, may, type SessionFacts } from '#platform/web/session/me.ts';
import { findCurrent, listMenu, listPhoneMenu } from './list-menu.ts';
import { initialsOf } from './rail.tsx';

const post = {
  id: 'p',
  title: 'Cán bộ',
  unitName: null,
  role: 'focal-point',
  roleName: { vi: '', en: '' },
  agency: { id: 'a', name: 'Sở Y tế', shortName: 'SYT', kind: 'department' },
  covers: false,
};
const me: Me = {
  officer: { id: 'o', name: 'Đặng Thu Hà', rankTitle: null, locale: 'vi' },
  post,
  posts: [post],
  permissions: ['task.read'],
  stage: 'full',
  locked: false,
  installation: { kind: 'demonstration', name: 'x', provinceName: 'Minh Họa' },
  now: '2026-11-23T03:00:00Z',
  today: '2026-11-23',
};

function item(changes: Partial<NavigationItem>): NavigationItem {
  return {
    key: 'k',
    label: 'l',
    section: 'plans',
    order: 1,
    path: '/k',
    visible: () => true,
    ...changes,
  };
}

function feature(navigation: NavigationItem[]): FeatureWeb {
  return { name: 'f', words: { name: 'f', vi: {}, en: {} }, navigation, routes: [] };
}

describe('the menu', () => {
  const features = [
    feature([
      item({
        key: 'tasks',
        section: 'plans',
        order: 2,
        path: '/tasks',
        visible: (one) => may(one, 'task.read'),
      }),
      item({ key: 'plans', section: 'plans', order: 1, path: '/plans' }),
      item({
        key: 'officers',
        section: 'administration',
        path: '/officers',
        visible: (one) => may(one, 'officer.manage'),
      }),
    ]),
    feature([
      item({ key: 'today', section: 'today', path: '/today' }),
      ...(['tips', 'prevention', 'reports', 'victims'] as const).map((section) =>
        item({ key: section, section, path: `/${section}` }),
      ),
    ]),
  ];
  const menu = listMenu(features, me);

  it('stands in the order of the office and shows only what the post may use', () => {
    expect(menu.map((one) => one.section)).toEqual([
      'today',
      'plans',
      'tips',
      'victims',
      'prevention',
      'reports',
    ]);
    expect(menu[1]?.items.map((one) => one.key)).toEqual(['plans', 'tasks']);
  });

  it('gives a phone Hôm nay, Tin báo, Phòng ngừa and Báo cáo first', () => {
    expect(listPhoneMenu(menu).map((one) => one.section)).toEqual([
      'today',
      'tips',
      'prevention',
      'reports',
    ]);
  });

  it('knows where the officer stands by the longest path', () => {
    expect(findCurrent(menu, '/tasks/42')?.item.key).toBe('tasks');
    expect(findCurrent(menu, '/tasksheet')).toBeNull();
  });

  it('writes initials from the given name', () => {
    expect(initialsOf('Đặng Thu Hà')).toBe('TH');
  });
});

describe('an address', () => {
  const Filters = z.object({
    year: z.coerce.number().int().optional(),
    state: z.enum(['late', 'open']).optional(),
  });

  it('holds filters as plain text, lists repeated', () => {
    expect(stringifySearch({ year: 2026, state: ['a', 'b'], none: undefined })).toBe(
      '?year=2026&state=a&state=b',
    );
    expect(parseSearch('?year=2026&state=a&state=b')).toEqual({ year: '2026', state: ['a', 'b'] });
  });

  it('drops what the schema refuses and keeps the rest', () => {
    expect(readFilters(Filters, { year: '2026', state: 'x' })).toEqual({ year: 2026 });
  });

  it('returns after sign-in only to a page of this house', () => {
    expect(readReturnAddress('/tasks?year=2026')).toBe('/tasks?year=2026');
    for (const bad of ['//evil.example', '/\\evil.example', 'https://evil.example', undefined]) {
      expect(readReturnAddress(bad)).toBe('/');
    }
  });
});

describe('the session', () => {
  it('is an officer only when signed in wholly and holding a post', () => {
    const facts: SessionFacts = me;
    expect(findMe(facts)?.post.id).toBe('p');
    expect(findMe({ ...facts, stage: 'set-up' })).toBeNull();
    expect(findMe({ ...facts, post: null })).toBeNull();
  });
});
