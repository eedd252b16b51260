import {
  AlignmentType,
  type IParagraphOptions,
  LineRuleType,
  type Paragraph,
  type Table,
} from 'docx';
import { type Look, line } from './letters.ts';
import type { Block, Letters } from './official-document.ts';
import { sizes, twips } from './page.ts';
import { ruledTable } from './ruled-table.ts';

/** The text of a document or annex, from headings to tables. */
export function body(blocks: Block[], landscape: boolean): (Paragraph | Table)[] {
  return blocks.flatMap((block) => toParts(block, landscape));
}

/** Puts “./.” after the last sentence, as state bodies close a document. */
export function withEndMark(blocks: Block[]): Block[] {
  const last = blocks.at(-1);
  if (last === undefined || (last.kind !== 'paragraph' && last.kind !== 'item')) {
    return [...blocks, { kind: 'paragraph', text: './.' }];
  }
  return [...blocks.slice(0, -1), { ...last, text: closed(last.text) }];
}

function closed(text: Letters): Letters {
  if (typeof text === 'string') {
    return `${text.trimEnd().replace(/[.;]?(\/\.)?$/, '')}./.`;
  }
  const last = text.at(-1);
  return last === undefined
    ? './.'
    : [...text.slice(0, -1), { ...last, text: closed(last.text) as string }];
}

function toParts(block: Block, landscape: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'part':
      return [
        line(block.label, { size: sizes.body, bold: true }, partSpacing),
        line(block.title, { size: sizes.body, bold: true, capitals: true }),
      ];
    case 'heading':
      return [heading(block)];
    case 'paragraph':
      return [running(block.text, { size: sizes.body })];
    case 'item':
      return [running(withMark(block.mark, block.text), { size: sizes.body })];
    case 'table':
      return [gap(), ruledTable(block.columns, block.rows, landscape), gap()];
  }
}

/** A little air round a table. */
function gap(): Paragraph {
  return line('', { size: 4 });
}

const partSpacing: IParagraphOptions = { spacing: { before: 240 }, keepNext: true };

function heading(block: Extract<Block, { kind: 'heading' }>): Paragraph {
  const look = { size: sizes.body, bold: true, capitals: block.level === 1 };
  // Capitals are for the title: “a)” stays small.
  const title = look.capitals ? block.title.toLocaleUpperCase('vi') : block.title;
  return running(`${block.mark} ${title}`, { ...look, capitals: false }, { keepNext: true });
}

function withMark(mark: string, text: Letters): Letters {
  return typeof text === 'string' ? `${mark} ${text}` : [{ text: `${mark} ` }, ...text];
}

function running(text: Letters, look: Look, options: IParagraphOptions = {}): Paragraph {
  return line(text, look, {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(12.7) },
    spacing: { before: 120, line: 264, lineRule: LineRuleType.AUTO },
    ...options,
  });
}
