import { getDocumentType } from '#domain/document/document-types.ts';
import { type BodyBlock, readBody } from '#domain/document/read-body.ts';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { OutgoingView, SignatureBlock } from '../contract.ts';
import css from './sheet.module.css';
import { documentWords } from './words.ts';

/** Room for the clerk’s number, as the Word file leaves it. */
const BLANK = '\u00a0'.repeat(6);

/** The letter as it will be printed; the Word file has the exact layout of decree 30. */
export function LetterSheet({ letter }: { letter: OutgoingView }) {
  const { content } = letter;
  const { grounds, blocks } = readBody(content.opening);
  const f = useFormats();
  const day = letter.issuedOn === null ? 'ngày … tháng … năm …' : f.day(letter.issuedOn);
  return (
    <div className={css.sheet} lang="vi">
      <div className={css.sheetHead}>
        <div>
          {content.parent === null ? null : <p>{content.parent.toLocaleUpperCase('vi')}</p>}
          <p>
            <strong>{content.issuer.toLocaleUpperCase('vi')}</strong>
          </p>
          <p>Số: {letter.number ?? `${BLANK}/${letter.symbol}`}</p>
          {letter.typeCode === '' ? <p>V/v {letter.subject}</p> : null}
        </div>
        <div>
          <p>
            <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
          </p>
          <p>
            <strong>Độc lập - Tự do - Hạnh phúc</strong>
          </p>
          <p>
            <em>
              {content.place}, {day}
            </em>
          </p>
        </div>
      </div>
      {letter.typeCode === '' ? null : (
        <p className={css.sheetTitle}>
          {getDocumentType(letter.typeCode).vi.toLocaleUpperCase('vi')}
          <br />
          {letter.subject}
        </p>
      )}
      <Addressees lines={content.addressee === '' ? [] : content.addressee.split('\n')} />
      {grounds.map((text, at) => (
        <p key={text}>
          <em>{`${text}${at === grounds.length - 1 ? '.' : ';'}`}</em>
        </p>
      ))}
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text keep their order
        <Block key={at} block={block} isLast={at === blocks.length - 1 && endsHere(letter)} />
      ))}
      {content.items.length === 0 ? null : (
        <ol>
          {content.items.map((item) => (
            <li key={`${item.kind} ${item.recordId}`}>{item.text}</li>
          ))}
        </ol>
      )}
      {content.closing.map((text, at) => (
        <p key={text}>{at === content.closing.length - 1 ? closed(text) : text}</p>
      ))}
      <div className={css.sheetFoot}>
        <div>
          <em>Nơi nhận:</em>
          <ul className={css.sheetList}>
            {content.recipients.map((text) => (
              <li key={text}>- {text};</li>
            ))}
            <li>- Lưu: {content.archive}.</li>
          </ul>
        </div>
        <Signature block={content.signature} />
      </div>
    </div>
  );
}

function Addressees({ lines }: { lines: readonly string[] }) {
  if (lines.length < 2) {
    return lines[0] === undefined ? null : <p className={css.sheetTo}>Kính gửi: {lines[0]}</p>;
  }
  return (
    <div className={css.sheetMany}>
      Kính gửi:
      <ul className={css.sheetList}>
        {lines.map((line) => (
          <li key={line}>- {line};</li>
        ))}
      </ul>
    </div>
  );
}

function Block({ block, isLast }: { block: BodyBlock; isLast: boolean }) {
  switch (block.kind) {
    case 'heading':
      return (
        <p>
          <strong>
            {block.mark} {block.title.toLocaleUpperCase('vi')}
          </strong>
        </p>
      );
    case 'item':
      return (
        <p>
          {block.mark} {isLast ? closed(block.text) : block.text}
        </p>
      );
    case 'paragraph':
      return <p>{isLast ? closed(block.text) : block.text}</p>;
  }
}

/** The text ends with its typed lines where no list and no closing follow. */
function endsHere({ content }: OutgoingView): boolean {
  return content.items.length === 0 && content.closing.length === 0;
}

function closed(text: string): string {
  return `${text.replace(/[.;]$/, '')}./.`;
}

function Signature({ block }: { block: SignatureBlock }) {
  const t = useWords(documentWords);
  return (
    <div className={css.sheetSign}>
      {linesOf(block).map((line) => (
        <div key={line}>{line.toLocaleUpperCase('vi')}</div>
      ))}
      <div className={css.sheetName}>
        {block.stateOffice === null ? null : <div>{block.stateOffice.toLocaleUpperCase('vi')}</div>}
        <div>{block.name ?? `(${t('letter.noName')})`}</div>
      </div>
    </div>
  );
}

/** TM., Q., KT., TL., TUQ. as Decree 30 prints them. */
export function linesOf(block: SignatureBlock): string[] {
  const behalf = block.behalf === null ? [] : [`TM. ${block.behalf}`];
  switch (block.kind) {
    case 'head':
      return [...behalf, block.office];
    case 'acting':
      return [...behalf, `Q. ${block.office}`];
    case 'deputy':
      return [...behalf, `KT. ${block.of ?? ''}`, block.office];
    case 'by-order':
      return [`TL. ${block.of ?? ''}`, block.office];
    case 'authorised':
      return [`TUQ. ${block.of ?? ''}`, block.office];
  }
}
