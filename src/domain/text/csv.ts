/** One row of a table with its line number in the file, the header being line 1. */
export type CsvRow = { line: number; cells: Readonly<Record<string, string>> };

/** A table read from text: its columns as written, its rows by column name. */
export type CsvTable = { columns: readonly string[]; rows: readonly CsvRow[] };

/**
 * Reads comma- or semicolon-separated text with quotes, BOM and any line ends; empty lines are
 * skipped, missing cells are empty, cells are trimmed and composed (NFC).
 */
export function readCsv(text: string): CsvTable {
  const clean = text.replace(/^\ufeff/, '').normalize('NFC');
  const separator = findSeparator(clean);
  const records = splitRecords(clean, separator).filter(({ cells }) =>
    cells.some((cell) => cell !== ''),
  );
  const [header, ...rest] = records;
  const columns = header?.cells.map((cell) => cell.toLowerCase()) ?? [];
  return {
    columns,
    rows: rest.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
    })),
  };
}

function findSeparator(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function splitRecords(text: string, separator: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let startedOn = 1;
  const endCell = () => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRecord = () => {
    endCell();
    records.push({ line: startedOn, cells });
    cells = [];
    startedOn = line;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '\n') {
      line += 1;
    }
    if (isQuoted) {
      if (letter === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (letter === '"') {
        isQuoted = false;
      } else {
        cell += letter;
      }
    } else if (letter === '"' && cell.trim() === '') {
      isQuoted = true;
      cell = '';
    } else if (letter === separator) {
      endCell();
    } else if (letter === '\n') {
      endRecord();
    } else if (letter !== '\r') {
      cell += letter;
    }
  }
  if (cell !== '' || cells.length > 0) {
    endRecord();
  }
  return records;
}
