import QRCode from 'qrcode';
import { useMemo } from 'react';
import css from './sign-in.module.css';

const QUIET = 4;

/** A QR picture drawn as one path: no image is fetched and none is kept. */
export function QrPicture({ text, name }: { text: string; name: string }) {
  const { path, size } = useMemo(() => drawCode(text), [text]);
  const box = size + 2 * QUIET;
  return (
    <svg
      className={css.qr}
      viewBox={`${-QUIET} ${-QUIET} ${box} ${box}`}
      role="img"
      aria-label={name}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={box} height={box} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function drawCode(text: string): { path: string; size: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const squares: string[] = [];
  for (let at = 0; at < size * size; at += 1) {
    if (data[at]) {
      squares.push(`M${at % size} ${Math.floor(at / size)}h1v1h-1z`);
    }
  }
  return { path: squares.join(''), size };
}
