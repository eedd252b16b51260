/** The parts of GeoJSON that a map of communes needs. */
export type Position = readonly number[];
export type Ring = readonly Position[];
export type MapGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

export interface MapShape {
  readonly code: string;
  readonly name: string;
  readonly geometry: MapGeometry;
}

export interface DrawnShape {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  /** Where the name stands: the middle of the largest part. */
  readonly label: { readonly x: number; readonly y: number };
  readonly width: number;
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Draws shapes into a frame of the given width, longitude shortened by the latitude; gives the height. */
export function drawShapes(
  shapes: readonly MapShape[],
  width: number,
): { shapes: DrawnShape[]; height: number } {
  const box = boxOf(shapes.flatMap((shape) => listRings(shape.geometry)));
  const squeeze = Math.cos(((box.south + box.north) / 2) * (Math.PI / 180));
  const scale = width / Math.max((box.east - box.west) * squeeze, 1e-9);
  const place = (position: Position) => ({
    x: ((position[0] ?? 0) - box.west) * squeeze * scale,
    y: (box.north - (position[1] ?? 0)) * scale,
  });
  return {
    shapes: shapes.map((shape) => drawShape(shape, place)),
    height: (box.north - box.south) * scale,
  };
}

type Place = (position: Position) => { x: number; y: number };

function drawShape(shape: MapShape, place: Place): DrawnShape {
  const rings = listRings(shape.geometry);
  const path = rings
    .map((ring) => `M${ring.map((one) => writePoint(place(one))).join('L')}Z`)
    .join('');
  const largest = [...rings].sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0] ?? [];
  const box = boxOf([largest]);
  const left = place([box.west, box.north]);
  const right = place([box.east, box.south]);
  return {
    code: shape.code,
    name: shape.name,
    path,
    label: place(middleOf(largest)),
    width: right.x - left.x,
  };
}

function listRings(geometry: MapGeometry): readonly Ring[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function boxOf(rings: readonly Ring[]): Box {
  let box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const ring of rings) {
    for (const [x = 0, y = 0] of ring) {
      box = {
        west: Math.min(box.west, x),
        south: Math.min(box.south, y),
        east: Math.max(box.east, x),
        north: Math.max(box.north, y),
      };
    }
  }
  return box;
}

function areaOf(ring: Ring): number {
  return sumSides(ring, (x1, y1, x2, y2) => x1 * y2 - x2 * y1) / 2;
}

/** The centroid of a ring; the middle of its box where it has no area. */
function middleOf(ring: Ring): Position {
  const area = areaOf(ring);
  if (Math.abs(area) < 1e-12) {
    const box = boxOf([ring]);
    return [(box.west + box.east) / 2, (box.south + box.north) / 2];
  }
  const x = sumSides(ring, (x1, y1, x2, y2) => (x1 + x2) * (x1 * y2 - x2 * y1)) / (6 * area);
  const y = sumSides(ring, (x1, y1, x2, y2) => (y1 + y2) * (x1 * y2 - x2 * y1)) / (6 * area);
  return [x, y];
}

function sumSides(
  ring: Ring,
  add: (x1: number, y1: number, x2: number, y2: number) => number,
): number {
  return ring.reduce((sum, [x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + add(x1, y1, x2, y2);
  }, 0);
}

function writePoint({ x, y }: { x: number; y: number }): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
