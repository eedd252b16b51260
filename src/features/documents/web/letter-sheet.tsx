import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { OutgoingView, SignatureBlock } from '../contract.ts';
import css from './documents.module.css';
import { documentWords } from './words.ts';

/** Room for the clerk’s number, as the Word file leaves it. */
const BLANK = '\u00a0'.repeat(6);

/** The letter as it will be printed; the Word file has the exact layout of decree 30. */
export function LetterSheet({ letter }: { letter: OutgoingView }) {
  const { content } = letter;
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
          <p>V/v {letter.subject}</p>
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
      <p className={css.sheetTo}>Kính gửi: {content.addressee}</p>
      {content.opening.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <ol>
        {content.items.map((item) => (
          <li key={`${item.kind} ${item.recordId}`}>{item.text}</li>
        ))}
      </ol>
      {content.closing.map((text, at) => (
        <p key={text}>
          {at === content.closing.length - 1 ? `${text.replace(/\.$/, '')}./.` : text}
        </p>
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
