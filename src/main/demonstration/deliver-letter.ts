import { foldText } from '#domain/text/fold-text.ts';
import { foldNumber } from '#features/documents/server/index.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { AgencyRow } from './agencies.ts';
import { insertAll } from './load-base.ts';
import type { Story } from './story.ts';

/** A letter that has its number and has left. */
export interface SentLetter {
  to: AgencyRow;
  number: string;
  subject: string;
  issuedOn: string;
  sentAt: Date;
}

/** The register's rows of letters that have left: the addressee finds its letter among what arrived. */
export class Deliveries {
  readonly #documents: object[] = [];
  readonly #recipients: object[] = [];
  readonly #reaches: object[] = [];

  /** Enters a letter; returns the identifier of its document. */
  enter(story: Story, { to, number, subject, issuedOn, sentAt }: SentLetter): string {
    const issuer = story.agency('bcd');
    const id = newId();
    this.#documents.push({
      id,
      type: 'Công văn',
      symbol_number: number,
      folded_number: foldNumber(number),
      issued_on: issuedOn,
      issued_at_place: 'Minh Họa',
      issuer_text: issuer.name,
      issuer_agency_id: issuer.id,
      subject: `V/v ${subject}`,
      folded: foldText(`${number} công văn v/v ${subject}`),
      status: 'registered',
      direction: 'outgoing',
      owner_agency_id: issuer.id,
      owner_lft: issuer.lft,
      created_at: sentAt,
      created_by: story.post('van-thu').id,
    });
    this.#recipients.push({
      id: newId(),
      document_id: id,
      position: 0,
      as_written: to.name,
      agency_id: to.id,
    });
    this.#reaches.push({ document_id: id, agency_id: to.id });
    return id;
  }

  /** Stores what was entered, before the letters that point at it. */
  async store(story: Story): Promise<void> {
    await insertAll(story.tx, 'directive_document', this.#documents);
    await insertAll(story.tx, 'document_recipient', this.#recipients);
    await insertAll(story.tx, 'document_reach', this.#reaches);
  }
}
