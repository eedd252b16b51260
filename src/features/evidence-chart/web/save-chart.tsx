import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { saveBlob } from '#platform/web/api/download.ts';
import type { ChartForm, ChartView, exportChart } from '../contract.ts';
import { ChartPicture, PAPER_COLOURS } from './chart-picture.tsx';
import type { Seen } from './use-seen.ts';

type Labels = ReadonlyMap<string, string>;

/** Saves what the server let out, as data, as a drawing or as a picture; file names hold the case's code only. */
export function useSaveChart(chart: ChartView, seen: Seen) {
  return async (
    form: ChartForm,
    answer: OutputOf<typeof exportChart>,
    labels: Labels,
  ): Promise<void> => {
    const name = `so-do-${chart.code}`;
    switch (form) {
      case 'json':
        saveBlob(new Blob([dataOf(answer)], { type: 'application/json' }), `${name}.json`);
        return;
      case 'svg':
        saveBlob(new Blob([drawingOf(seen, labels)], { type: 'image/svg+xml' }), `${name}.svg`);
        return;
      case 'png':
        saveBlob(await pictureOf(drawingOf(seen, labels)), `${name}.png`);
        return;
      case 'print':
        return;
    }
  };
}

/** Things and links with codes; words beside them only where they were let out. */
function dataOf({ exportedAt, chart, labels }: OutputOf<typeof exportChart>): string {
  const words = new Map(labels.map((label) => [label.nodeId, label.text]));
  const nodes = chart.nodes.map(({ revision: _revision, ...node }) => ({
    ...node,
    label: words.get(node.id) ?? null,
  }));
  const links = chart.links.map(({ revision: _revision, ...link }) => link);
  return JSON.stringify({ case: chart.code, exportedAt, nodes, links }, null, 2);
}

/** The drawing as it would be printed, complete in itself. */
function drawingOf(seen: Seen, labels: Labels): string {
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() =>
    root.render(<ChartPicture {...seen} labels={labels} colours={PAPER_COLOURS} scale={1} />),
  );
  const svg = host.querySelector('svg');
  const text = svg === null ? '' : new XMLSerializer().serializeToString(svg);
  root.unmount();
  return text;
}

/** No side of a picture is longer, in pixels: browsers draw no larger canvas. */
const LONGEST = 12_000;

async function pictureOf(drawing: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(2, LONGEST / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) =>
        blob === null ? reject(new Error('the picture could not be drawn')) : resolve(blob),
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
