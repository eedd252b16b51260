/** Texts of one feature in both languages, under the same keys. */
export interface Words<V extends WordTree> {
  readonly name: string;
  readonly vi: V;
  readonly en: SameKeys<V>;
}
export type WordTree = { readonly [key: string]: string | WordTree };
export type AnyWords = { readonly name: string; readonly vi: WordTree; readonly en: WordTree };

/** The same keys with a text of its own under each. */
export type SameKeys<V> = {
  readonly [K in keyof V]: V[K] extends string ? string : SameKeys<V[K]>;
};

/** Every key of a tree, with dots: `state.late`. */
export type WordKey<V> = {
  [K in keyof V & string]: V[K] extends string ? K : `${K}.${WordKey<V[K]>}`;
}[keyof V & string];

export type WordValues = Record<string, string | number>;

/** Declares the words of a feature; a key missing in English does not compile. */
export function defineWords<const V extends WordTree>(
  name: string,
  both: { vi: V; en: SameKeys<NoInfer<V>> },
): Words<V> {
  return { name, vi: both.vi, en: both.en };
}

/** Lists every key with its text. */
export function listTexts(tree: WordTree, prefix = ''): { key: string; text: string }[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [{ key: `${prefix}${key}`, text: value }]
      : listTexts(value, `${prefix}${key}.`),
  );
}
