import { feature } from 'topojson-client';
import { Refusal } from '#platform/contract/problem.ts';
import type { Fault } from './import-fault.ts';
import type { Outline } from './place-store.ts';

type Ring = [number, number][];
interface Shape {
  type: string;
  coordinates: unknown;
}
interface Feature {
  type: string;
  id?: unknown;
  properties?: Record<string, unknown> | null;
  geometry?: Shape | null;
}

const CODE_NAMES = ['code', 'ma', 'maxa', 'ma_xa', 'id'];

/** Reads GeoJSON or TopoJSON: each outline goes to the unit whose code it carries. */
export function readOutlines(
  text: string,
  known: ReadonlySet<string>,
): { accepted: Outline[]; rejected: Fault[] } {
  const accepted: Outline[] = [];
  const rejected: Fault[] = [];
  for (const [index, one] of featuresOf(text).entries()) {
    const line = index + 1;
    const code = codeOf(one);
    if (code === null) {
      rejected.push(
        fault(
          line,
          'map.code-missing',
          'Hình này không có mã đơn vị (thuộc tính code).',
          'This outline carries no unit code (property code).',
        ),
      );
    } else if (!known.has(code)) {
      rejected.push(
        fault(
          line,
          'map.unit-unknown',
          `Không có đơn vị mã “${code}”. Nạp tệp đơn vị trước.`,
          `There is no unit “${code}”. Load the file of units first.`,
        ),
      );
    } else if (one.geometry?.type !== 'Polygon' && one.geometry?.type !== 'MultiPolygon') {
      rejected.push(
        fault(
          line,
          'map.not-an-area',
          `Hình của “${code}” không phải vùng.`,
          `The outline of “${code}” is no area.`,
        ),
      );
    } else {
      accepted.push({ code, geometry: one.geometry, labelPoint: middleOf(one.geometry) });
    }
  }
  return { accepted, rejected };
}

function featuresOf(text: string): Feature[] {
  const parsed = parse(text) as {
    type?: string;
    features?: Feature[];
    objects?: Record<string, unknown>;
  };
  if (parsed.type === 'FeatureCollection' && Array.isArray(parsed.features)) {
    return parsed.features;
  }
  if (parsed.type === 'Topology' && parsed.objects !== undefined) {
    return Object.values(parsed.objects).flatMap((object) => {
      const made = feature(parsed as never, object as never) as unknown as Feature & {
        features?: Feature[];
      };
      return made.features ?? [made];
    });
  }
  throw new Refusal('place.not-a-map');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('place.not-a-map');
  }
}

function codeOf(one: Feature): string | null {
  for (const name of CODE_NAMES) {
    const value = one.properties?.[name];
    if (typeof value === 'string' && value !== '') {
      return value;
    }
  }
  return typeof one.id === 'string' ? one.id : null;
}

/** The middle of the largest ring's box: where the name stands. */
function middleOf(geometry: Shape): [number, number] {
  const polygons = (
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  ) as Ring[][];
  const boxes = polygons.map((rings) => boxOf(rings[0] ?? []));
  const largest = boxes.reduce((most, box) => (sizeOf(box) > sizeOf(most) ? box : most));
  return [(largest.west + largest.east) / 2, (largest.south + largest.north) / 2];
}

interface Box {
  west: number;
  east: number;
  south: number;
  north: number;
}

function boxOf(ring: Ring): Box {
  const box = { west: 180, east: -180, south: 90, north: -90 };
  for (const [x, y] of ring) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return box;
}

function sizeOf(box: Box): number {
  return (box.east - box.west) * (box.north - box.south);
}

function fault(line: number, reason: string, vi: string, en: string): Fault {
  return { line, reason, vi, en };
}
