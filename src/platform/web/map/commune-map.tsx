import { useId, useMemo } from 'react';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { NumbersTable } from '#platform/web/kit/numbers-table.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './commune-map.module.css';
import { type DrawnShape, drawShapes, type MapShape } from './geometry.ts';

/** Four classes, pale to solid, that survive a photocopier. */
export type MapClass = 0 | 1 | 2 | 3;

export interface MapValue {
  readonly code: string;
  /** Null: nothing reported from there. */
  readonly class: MapClass | null;
  /** What is written: a number that may be shown, or “dưới 5”. Never an exact count under five of people. */
  readonly text: string;
  /** Owes something that is overdue: red outline and the word. */
  readonly late?: boolean;
}

interface CommuneMapProps {
  readonly shapes: readonly MapShape[];
  readonly values: readonly MapValue[];
  /** The limits of the classes in words, palest first: “dưới 5”, “5 đến 9”. */
  readonly classes: readonly [string, string, string, string];
  /** What a screen reader hears: the finding. */
  readonly label: string;
  /** The head of the numbers: “Xã, phường”, “Số tin”. */
  readonly head: readonly [string, string];
}

const WIDTH = 480;

/** A map of communes by classes, with name and number in each, and the numbers as a table. */
export function CommuneMap({ shapes, values, classes, label, head }: CommuneMapProps) {
  const id = useId();
  const t = useWords(kitWords);
  const drawn = useMemo(() => drawShapes(shapes, WIDTH), [shapes]);
  const byCode = new Map(values.map((value) => [value.code, value]));
  // a late outline lies over its neighbours' white borders
  const ordered = [...drawn.shapes].sort(
    (a, b) => Number(byCode.get(a.code)?.late ?? false) - Number(byCode.get(b.code)?.late ?? false),
  );
  return (
    <div className={css.frame}>
      <svg
        viewBox={`-3 -3 ${WIDTH + 6} ${drawn.height + 6}`}
        role="img"
        aria-label={label}
        className={css.map}
      >
        <MapPatterns id={id} />
        {ordered.map((shape) => (
          <path
            key={shape.code}
            d={shape.path}
            className={css.commune}
            data-late={byCode.get(shape.code)?.late === true}
            fill={fillOfClass(id, byCode.get(shape.code)?.class ?? null)}
          />
        ))}
        {drawn.shapes.map((shape) => (
          <MapName key={shape.code} shape={shape} value={byCode.get(shape.code)} />
        ))}
      </svg>
      <ul className={css.legend}>
        {[...classes].reverse().map((text, index) => (
          <li key={text}>
            <svg width="26" height="16" aria-hidden="true">
              <rect
                width="25"
                height="15"
                x=".5"
                y=".5"
                className={css.swatch}
                fill={fillOfClass(id, (3 - index) as MapClass)}
              />
            </svg>
            {text}
          </li>
        ))}
      </ul>
      <NumbersTable
        caption={label}
        head={head}
        rows={drawn.shapes.map((shape) => {
          const value = byCode.get(shape.code);
          const late = value?.late === true ? ` · ${t('figure.late')}` : '';
          return [shape.name, `${value?.text ?? t('figure.noData')}${late}`];
        })}
      />
    </div>
  );
}

/** Name and number where they fit; in the smallest communes the table tells them. */
function MapName({ shape, value }: { shape: DrawnShape; value: MapValue | undefined }) {
  const t = useWords(kitWords);
  const lines = wrapName(shape.name);
  const longest = Math.max(...lines.map((line) => line.length));
  if (value === undefined || shape.width < longest * 5.5) {
    return null;
  }
  const start = shape.label.y - (lines.length * 13) / 2;
  return (
    <text className={css.name} data-solid={value.class === 3} x={shape.label.x} y={start}>
      {lines.map((line, index) => (
        <tspan key={line} x={shape.label.x} y={start + index * 13 + 4}>
          {line}
        </tspan>
      ))}
      <tspan className={css.number} x={shape.label.x} y={start + lines.length * 13 + 5}>
        {value.text}
        {value.late === true ? ` · ${t('figure.late')}` : ''}
      </tspan>
    </text>
  );
}

function wrapName(name: string): string[] {
  const words = name.split(' ');
  if (name.length <= 10 || words.length < 2) {
    return [name];
  }
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')];
}

function MapPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-1`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className={css.ground1} />
        <circle cx="2" cy="2" r="1" className={css.ink1} />
        <circle cx="6" cy="6" r="1" className={css.ink1} />
      </pattern>
      <pattern
        id={`${id}-2`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" className={css.ground2} />
        <rect width="1.5" height="6" className={css.ink2} />
      </pattern>
    </defs>
  );
}

function fillOfClass(id: string, one: MapClass | null): string {
  switch (one) {
    case null:
      return 'var(--lc-paper)';
    case 0:
      return 'var(--lc-step-0)';
    case 1:
    case 2:
      return `url(#${id}-${one})`;
    case 3:
      return 'var(--lc-step-4)';
  }
}
