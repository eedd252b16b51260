import { useCallback, useState } from 'react';
import { z } from 'zod';
import type { DataColumn, TableView } from './columns.ts';

const View = z.object({
  hidden: z.array(z.string()),
  order: z.object({ key: z.string(), descending: z.boolean() }).nullable(),
  roomy: z.boolean(),
});
const Kept = z.object({
  current: View,
  named: z.array(z.object({ name: z.string(), view: View })),
});
type Kept = z.infer<typeof Kept>;

export interface SavedViews {
  readonly view: TableView;
  readonly named: readonly { readonly name: string; readonly view: TableView }[];
  change(part: Partial<TableView>): void;
  save(name: string): void;
  drop(name: string): void;
  reset(): void;
}

/** How this officer looks at one table, kept on this machine; columns and order only, no words. */
export function useSavedViews<R>(table: string, columns: readonly DataColumn<R>[]): SavedViews {
  const place = `lachan-table-${table}`;
  const usual: TableView = {
    hidden: columns.filter((column) => column.hidden === true).map((column) => column.key),
    order: null,
    roomy: false,
  };
  const [kept, setKept] = useState<Kept>(() => readKept(place) ?? fresh(usual));
  const keep = useCallback(
    (next: Kept) => {
      setKept(next);
      writeKept(place, next);
    },
    [place],
  );
  return {
    view: kept.current,
    named: kept.named,
    change: (part) => keep({ ...kept, current: { ...kept.current, ...part } as Kept['current'] }),
    save: (name) =>
      keep({
        ...kept,
        named: [...kept.named.filter((one) => one.name !== name), { name, view: kept.current }],
      }),
    drop: (name) => keep({ ...kept, named: kept.named.filter((one) => one.name !== name) }),
    reset: () => keep({ ...kept, current: fresh(usual).current }),
  };
}

function fresh(usual: TableView): Kept {
  return { current: { ...usual, hidden: [...usual.hidden] }, named: [] };
}

function readKept(place: string): Kept | null {
  try {
    const read = Kept.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null'));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function writeKept(place: string, kept: Kept): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // a browser that keeps nothing shows the view for this visit
  }
}
