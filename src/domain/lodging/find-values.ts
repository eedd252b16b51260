/** A telephone number or number plate written somewhere in a text. */
export interface FoundValue {
  kind: 'phone' | 'plate';
  value: string;
}

const PHONE = /(?<![\d.])(?:\+?84|0)(?:[\s.-]?\d){8,9}(?![\d])/g;
const PLATE = /(?<![\p{L}\d])\d{2}[\s-]?[A-Za-z]{1,2}\d?[\s.-]{0,3}\d{3}\.?\d{2}(?![\p{L}\d])/gu;

/** Telephone numbers and plates that a sender wrote among other words, each once, forty at most. */
export function findValues(text: string): FoundValue[] {
  const found = [
    ...[...text.matchAll(PHONE)].map(([value]): FoundValue => ({ kind: 'phone', value })),
    ...[...text.matchAll(PLATE)].map(([value]): FoundValue => ({ kind: 'plate', value })),
  ];
  const seen = new Set<string>();
  return found
    .filter(({ kind, value }) => {
      const mark = `${kind} ${value.replace(/[^\p{L}\d]/gu, '').toLowerCase()}`;
      return !seen.has(mark) && seen.add(mark);
    })
    .slice(0, 40);
}
