/** A stretch of letters as the PDF places it; positions in points from the top left corner. */
export interface Piece {
  text: string;
  x: number;
  /** The baseline. */
  y: number;
  width: number;
  size: number;
}

export interface PdfPage {
  width: number;
  height: number;
  pieces: Piece[];
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
