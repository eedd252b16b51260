import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import { type DocumentView, getDocument } from '../contract.ts';
import { ArrivalSection } from './arrival-section.tsx';
import { DocumentChain, DocumentPath, ReplacedNotice } from './document-chain.tsx';
import { DocumentFiles } from './document-files.tsx';
import { StatusMark, useDocumentName } from './document-marks.tsx';
import { DocumentText } from './document-text.tsx';
import css from './documents.module.css';
import { documentWords } from './words.ts';

/** One document: what it is, what it cites and what cites it, whom it goes to, who received it. */
export function DocumentPage() {
  const id = useParam('documentId');
  const document = useCall(getDocument, { id });
  if (document.data === undefined) {
    return <ProblemNotice error={document.error} onRetry={() => void document.refetch()} />;
  }
  return <DocumentRecord document={document.data} />;
}

function DocumentRecord({ document }: { document: DocumentView }) {
  const me = useMe();
  const isTakenIn = document.direction === 'incoming' && document.owner.id === me.post?.agency.id;
  // What has come and stands in no book yet is there to be entered: that comes first.
  const waits =
    document.status !== 'stub' &&
    document.ways.arrive.allowed &&
    (document.isAddressed || isTakenIn) &&
    !document.arrivals.some((arrival) => arrival.isOwn);
  return (
    <Page>
      <DocumentHeader document={document} />
      <ReplacedNotice document={document} />
      <DocumentPath document={document} />
      <div className={css.record} data-record>
        <div className={css.main}>
          {waits ? <ArrivalSection document={document} /> : null}
          <DocumentChain document={document} />
          {document.status === 'stub' || waits ? null : <ArrivalSection document={document} />}
          {document.hasText ? <DocumentText id={document.id} /> : null}
        </div>
        <div className={css.aside}>
          <Facts document={document} />
          <DocumentFiles document={document} />
          <Recipients document={document} />
        </div>
      </div>
    </Page>
  );
}

function DocumentHeader({ document }: { document: DocumentView }) {
  const t = useWords(documentWords);
  const nameOf = useDocumentName();
  const { edit } = document.ways;
  const isStub = document.status === 'stub';
  const to = `/documents/${document.id}/edit`;
  const others = [
    document.planId === null ? null : (
      <StepLink key="plan" to={`/plans/${document.planId}`}>
        {t('document.openPlan')}
      </StepLink>
    ),
    document.letterId === null ? null : (
      <StepLink key="letter" to={`/outgoing/${document.letterId}`}>
        {t('document.openLetter')}
      </StepLink>
    ),
    edit.allowed && !isStub ? (
      <StepLink key="edit" to={to}>
        {t('document.edit')}
      </StepLink>
    ) : null,
  ].filter((one) => one !== null);
  return (
    <RecordHeader
      above={
        <LinkTo to="/documents" className={css.back}>
          <Icon name="arrow-left" size={14} />
          {t('document.back')}
        </LinkTo>
      }
      code={nameOf(document)}
      {...(document.subject === '' ? {} : { title: document.subject })}
      state={<StatusMark row={document} />}
      tags={
        <Tag>
          {t(
            `direction.${document.isAddressed && document.direction === 'outgoing' ? 'incoming' : document.direction}`,
          )}
        </Tag>
      }
      {...(isStub && edit.allowed
        ? { next: <NextStep to={to}>{t('document.fill')}</NextStep> }
        : {})}
      others={others}
    />
  );
}

function Facts({ document }: { document: DocumentView }) {
  const t = useWords(documentWords);
  const f = useFormats();
  const signer = [document.signingAuthority, document.signer].filter((part) => part !== null);
  const facts: [string, string | null][] = [
    [t('document.issuer'), document.issuer],
    [
      t('document.issuedOn'),
      document.status === 'stub'
        ? null
        : document.issuedOn === null
          ? t('undated')
          : f.day(document.issuedOn),
    ],
    [t('document.place'), document.issuedAtPlace],
    [t('document.signer'), signer.length === 0 ? null : signer.join(' ')],
    [t('document.owner'), document.owner.name],
  ];
  return (
    <Section title={t('document.facts')}>
      <dl className={css.facts}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </Section>
  );
}

function Recipients({ document }: { document: DocumentView }) {
  const t = useWords(documentWords);
  return (
    <Section title={t('document.recipients')}>
      {document.recipients.length === 0 ? (
        <p>{t('document.recipientsNone')}</p>
      ) : (
        <ul className={css.list}>
          {document.recipients.map((one) => (
            <li key={one.asWritten}>{one.asWritten}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
