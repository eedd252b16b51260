import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartLink, ChartNode } from './chart.ts';
import { listUnbacked } from './chart.ts';
import {
  ChartLinkKind,
  ChartNodeKind,
  listJoins,
  matchedValueKind,
  mayJoin,
} from './chart-kinds.ts';
import { filterChart, listMoments } from './filter-chart.ts';
import { findPath } from './find-path.ts';
import { BOX, ChartLayout, layOut } from './layout-chart.ts';
import { letterOn, PAPER_SIZES, proposePaper } from './paper-size.ts';
import { routeLinks } from './route-links.ts';

const node = (id: string, change: Partial<ChartNode> = {}): ChartNode => ({
  id,
  kind: 'person',
  ordinal: 1,
  from: null,
  until: null,
  ...change,
});

const link = (id: string, fromId: string, toId: string, change: Partial<ChartLink> = {}) =>
  ({
    id,
    kind: 'knows',
    fromId,
    toId,
    evidenceId: 'item',
    source: 'statement',
    from: null,
    until: null,
    certainty: 'grounded',
    ...change,
  }) satisfies ChartLink;

const EVERYTHING = { from: null, until: null, withUndated: true, kinds: [] };

const day = fc.option(
  fc.integer({ min: 1, max: 28 }).map((one) => `2026-05-${String(one).padStart(2, '0')}`),
  { nil: null },
);

/** Any chart: up to thirty things, any links between them. */
const anyChart: fc.Arbitrary<Chart<ChartNode, ChartLink>> = fc
  .array(fc.record({ kind: fc.constantFrom(...ChartNodeKind.options), from: day, until: day }), {
    minLength: 1,
    maxLength: 30,
  })
  .chain((drafts) => {
    const nodes = drafts.map((draft, at) => node(`n${at}`, { ...draft, ordinal: at }));
    const end = fc.constantFrom(...nodes.map(({ id }) => id));
    return fc
      .array(fc.record({ fromId: end, toId: end, from: day, until: day, backed: fc.boolean() }), {
        maxLength: 60,
      })
      .map((drawn) => ({
        nodes,
        links: drawn.map(({ backed, fromId, toId, ...dates }, at) =>
          link(`l${at}`, fromId, toId, { ...dates, evidenceId: backed ? 'item' : null }),
        ),
      }));
  });

describe('what a link may join', () => {
  it.each([
    ['recruited', 'person', 'victim', true],
    ['recruited', 'victim', 'person', false],
    ['uses', 'person', 'phone', true],
    ['uses', 'phone', 'person', false],
    ['took-part', 'vehicle', 'event', true],
    ['paid', 'account', 'account', true],
    ['exploited', 'phone', 'victim', false],
    ['recorded-in', 'document', 'document', false],
  ] as const)('%s from %s to %s: %s', (kind, from, to, allowed) => {
    expect(mayJoin(kind, from, to)).toBe(allowed);
    expect(listJoins(from, to).includes(kind)).toBe(allowed);
  });

  it('leaves every kind of link something to join, and says what is done to a victim of victims only', () => {
    for (const kind of ChartLinkKind.options) {
      const pairs = ChartNodeKind.options.flatMap((from) =>
        ChartNodeKind.options.filter((to) => mayJoin(kind, from, to)),
      );
      expect(pairs.length, kind).toBeGreaterThan(0);
    }
    expect(listJoins('person', 'person')).not.toContain('exploited');
  });

  it('compares phones, accounts, plates and papers, never the name of a person or of a victim', () => {
    expect(ChartNodeKind.options.filter((kind) => matchedValueKind(kind) !== null)).toEqual([
      'phone',
      'account',
      'vehicle',
      'document',
    ]);
  });
});

describe('a chart through a window of days', () => {
  const chart = {
    nodes: [
      node('a'),
      node('b'),
      node('meeting', { kind: 'event', from: '2026-05-03' }),
      node('alone', { kind: 'place' }),
    ],
    links: [
      link('old', 'a', 'b', { from: '2026-01-01', until: '2026-02-01' }),
      link('new', 'b', 'meeting', { kind: 'took-part', from: '2026-05-03' }),
    ],
  };

  it('shows what was so in it, and the things that hang on it', () => {
    const may = filterChart(chart, { ...EVERYTHING, from: '2026-05-01', until: '2026-05-31' });
    expect(may.links.map(({ id }) => id)).toEqual(['new']);
    expect(may.nodes.map(({ id }) => id)).toEqual(['b', 'meeting', 'alone']);
  });

  it('counts a link whose last day is the first of the window', () => {
    const from = filterChart(chart, { ...EVERYTHING, from: '2026-02-01' });
    expect(from.links.map(({ id }) => id)).toEqual(['old', 'new']);
  });

  it('leaves out what says no day when asked to', () => {
    const strict = filterChart(chart, { ...EVERYTHING, from: '2026-05-01', withUndated: false });
    expect(strict.nodes.map(({ id }) => id)).toEqual(['b', 'meeting']);
  });

  it('never leaves a link without its two ends, adds nothing, and shows all without a filter', () => {
    fc.assert(
      fc.property(anyChart, day, day, fc.boolean(), (any, from, until, withUndated) => {
        const seen = filterChart(any, { from, until, withUndated, kinds: [] });
        const ids = new Set(seen.nodes.map(({ id }) => id));
        expect(seen.links.every((one) => ids.has(one.fromId) && ids.has(one.toId))).toBe(true);
        expect(seen.nodes.every((one) => any.nodes.includes(one))).toBe(true);
        expect(filterChart(any, EVERYTHING)).toEqual({ nodes: any.nodes, links: any.links });
      }),
    );
  });

  it('becomes a timeline in order of the days, with what has none counted apart', () => {
    const { moments, undated } = listMoments({
      ...chart,
      links: [...chart.links, link('?', 'a', 'b')],
    });
    expect(moments.map(({ on }) => on)).toEqual(['2026-01-01', '2026-05-03', '2026-05-03']);
    expect(undated.map(({ id }) => id)).toEqual(['?']);
  });
});

describe('the path between two', () => {
  it('is the shortest, and of two equally short the better backed', () => {
    const chart = {
      nodes: ['a', 'b', 'c', 'd'].map((id) => node(id)),
      links: [
        link('ab', 'a', 'b', { evidenceId: null }),
        link('bd', 'b', 'd'),
        link('ac', 'a', 'c'),
        link('cd', 'd', 'c'),
      ],
    };
    expect(findPath(chart, 'a', 'd')).toEqual({ nodeIds: ['a', 'c', 'd'], linkIds: ['ac', 'cd'] });
  });

  it('is null where the two do not hang together, and empty from a thing to itself', () => {
    const chart = { nodes: [node('a'), node('b')], links: [] };
    expect(findPath(chart, 'a', 'b')).toBeNull();
    expect(findPath(chart, 'a', 'nobody')).toBeNull();
    expect(findPath(chart, 'a', 'a')).toEqual({ nodeIds: ['a'], linkIds: [] });
  });

  it('is as short as any, goes by links that exist, and is there both ways or not at all', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const first = chart.nodes[0]?.id ?? '';
        const last = chart.nodes.at(-1)?.id ?? '';
        const path = findPath(chart, first, last);
        const back = findPath(chart, last, first);
        expect(back?.linkIds.length).toBe(path?.linkIds.length);
        expect(path?.linkIds.length).toBe(distances(chart, first).get(last));
        path?.linkIds.forEach((id, at) => {
          const one = chart.links.find((other) => other.id === id);
          const ends = [one?.fromId, one?.toId].sort();
          expect(ends).toEqual([path.nodeIds[at], path.nodeIds[at + 1]].sort());
        });
      }),
    );
  });
});

/** Steps from one thing to every other, counted the plain way. */
function distances(chart: Chart<ChartNode, ChartLink>, from: string): Map<string, number> {
  const steps = new Map([[from, 0]]);
  for (let round = 0; round < chart.nodes.length; round += 1) {
    for (const { fromId, toId } of chart.links) {
      for (const [one, other] of [
        [fromId, toId],
        [toId, fromId],
      ] as const) {
        const here = steps.get(one);
        const there = steps.get(other);
        if (here !== undefined && (there === undefined || there > here + 1)) {
          steps.set(other, here + 1);
        }
      }
    }
  }
  return steps;
}

describe.each(ChartLayout.options)('the layout %s', (layout) => {
  it('gives every thing a place inside the sheet where no box covers another', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const { at, width, height } = layOut(chart, layout);
        expect(at.size).toBe(chart.nodes.length);
        const places = [...at.values()];
        for (const [index, one] of places.entries()) {
          expect(one.x - BOX.width / 2).toBeGreaterThanOrEqual(0);
          expect(one.x + BOX.width / 2).toBeLessThanOrEqual(width);
          expect(one.y - BOX.height / 2).toBeGreaterThanOrEqual(0);
          expect(one.y + BOX.height / 2).toBeLessThanOrEqual(height);
          for (const other of places.slice(index + 1)) {
            const apart =
              Math.abs(one.x - other.x) >= BOX.width || Math.abs(one.y - other.y) >= BOX.height;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('does not depend on the order in which things were drawn', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const turned = { nodes: chart.nodes.toReversed(), links: chart.links };
        expect([...layOut(turned, layout).at].sort()).toEqual([...layOut(chart, layout).at].sort());
      }),
    );
  });
});

describe('the way of a link', () => {
  it('is straight where nothing lies between, and bows round a box that does', () => {
    const nodes = ['a', 'b', 'c'].map((id, at) => node(id, { ordinal: at }));
    const places = layOut({ nodes, links: [] }, 'by-kind');
    const routes = routeLinks([link('ab', 'a', 'b'), link('ac', 'a', 'c')], places);
    const y = places.at.get('a')?.y ?? 0;
    expect(routes.get('ab')?.control.y).toBe(y);
    expect(Math.abs((routes.get('ac')?.control.y ?? y) - y)).toBeGreaterThan(BOX.height);
  });

  it('is found for every link, begins and ends at its boxes, and keeps links of the same two apart', () => {
    fc.assert(
      fc.property(anyChart, fc.constantFrom(...ChartLayout.options), (any, layout) => {
        const chart = { ...any, links: any.links.filter((one) => one.fromId !== one.toId) };
        const places = layOut(chart, layout);
        const routes = routeLinks(chart.links, places);
        expect(routes.size).toBe(chart.links.length);
        for (const one of chart.links) {
          const from = places.at.get(one.fromId);
          const start = routes.get(one.id)?.start;
          const dx = Math.abs((from?.x ?? 0) - (start?.x ?? 0));
          const dy = Math.abs((from?.y ?? 0) - (start?.y ?? 0));
          expect(dx <= BOX.width / 2 + 0.001 && dy <= BOX.height / 2 + 0.001).toBe(true);
        }
        const twice = routeLinks([link('1', 'n0', 'n1'), link('2', 'n0', 'n1')], places);
        if (chart.nodes.length > 1) {
          expect(twice.get('1')?.control).not.toEqual(twice.get('2')?.control);
        }
      }),
    );
  });
});

describe('layers from a chosen thing', () => {
  it('put it on top and each next one below', () => {
    const chart = {
      nodes: [node('a'), node('b'), node('c', { kind: 'phone' })],
      links: [link('1', 'c', 'b'), link('2', 'b', 'a')],
    };
    const { at } = layOut(chart, 'in-layers', 'c');
    expect(at.get('c')?.y).toBeLessThan(at.get('b')?.y ?? 0);
    expect(at.get('b')?.y).toBeLessThan(at.get('a')?.y ?? 0);
  });
});

describe('the sheet', () => {
  it('is the smallest on which the letters are read, and never smaller than the letters allow', () => {
    expect(proposePaper({ width: 1200, height: 700 })).toBe('A3');
    expect(proposePaper({ width: 20_000, height: 9000 })).toBe('A1');
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 9000 }),
        fc.integer({ min: 200, max: 6000 }),
        (width, height) => {
          const paper = proposePaper({ width, height });
          expect(paper === 'A1' || letterOn(paper, { width, height }) >= 1.8).toBe(true);
          expect(PAPER_SIZES[paper].width).toBeGreaterThan(PAPER_SIZES[paper].height);
        },
      ),
    );
  });
});

describe('a link without evidence', () => {
  it('is counted as not yet backed', () => {
    expect(
      listUnbacked([link('1', 'a', 'b'), link('2', 'a', 'b', { evidenceId: null })]),
    ).toHaveLength(1);
  });
});
