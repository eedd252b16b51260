/** Text that is already HTML. */
export interface Html {
  readonly html: string;
}

type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/** Writes HTML; everything put in is escaped unless it is HTML itself. */
export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return {
    html: texts
      .map((text, at) => text + (at < pieces.length ? writePiece(pieces[at]) : ''))
      .join(''),
  };
}

/** Trusted markup of our own, such as a drawing. */
export function markup(text: string): Html {
  return { html: text };
}

function writePiece(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) {
    return '';
  }
  if (typeof piece === 'string' || typeof piece === 'number') {
    return escapeText(String(piece));
  }
  return 'html' in piece ? piece.html : piece.map(writePiece).join('');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
