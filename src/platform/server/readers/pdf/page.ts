/** A stretch of letters as the PDF places it; positions in points from the top left corner. */
export interface Piece {
  text: string;
  x: number;
  /** The baseline. */
  y: number;
  width: number;
  size: number;
}

/** A drawn line, upright or level, such as the border of a table cell. */
export interface Rule {
  upright: boolean;
  /** Its x if upright, its y if level. */
  at: number;
  from: number;
  to: number;
}

export interface PdfPage {
  width: number;
  height: number;
  pieces: Piece[];
  /** Drawn lines, looked for only where the text may stand in columns. */
  listRules: () => Promise<Rule[]>;
  /** Text that stands slanted or upright: stamps and watermarks. */
  slanted: string[];
}

/** Letters that stand together on one baseline, without a wide gap. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** A ruled table with its rows of cells. */
export interface Grid {
  /** The upright lines from left to right. */
  columns: number[];
  top: number;
  bottom: number;
  rows: string[][];
}
