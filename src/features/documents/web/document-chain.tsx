import { useState } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { ChainLink, DocumentView } from '../contract.ts';
import { useDocumentName } from './document-marks.tsx';
import css from './documents.module.css';
import { documentWords } from './words.ts';

/** A plan of the province is carried out by a hundred communes: the first few are shown. */
const FIRST = 12;

/** What another document took the place of says so above all else, with the way to the new one. */
export function ReplacedNotice({ document }: { document: DocumentView }) {
  const t = useWords(documentWords);
  if (document.replacedBy.length === 0) {
    return null;
  }
  return (
    <div className={css.warning}>
      <p>{t('chain.replacedNotice')}</p>
      <Links links={document.replacedBy} />
    </div>
  );
}

/** From the highest document down to this one, each carried out by the next. */
export function DocumentPath({ document }: { document: DocumentView }) {
  const t = useWords(documentWords);
  const nameOf = useLinkName();
  if (document.path.length === 0) {
    return null;
  }
  return (
    <nav className={css.path} aria-label={t('chain.path')}>
      <ol>
        {document.path.map((link) => (
          <li key={link.id}>
            <LinkTo
              to="/documents/$documentId"
              params={{ documentId: link.id }}
              className={css.subject}
            >
              {nameOf(link)}
            </LinkTo>
            <small>{link.issuer}</small>
          </li>
        ))}
        <li aria-current="page">
          <strong>{t('chain.here')}</strong>
          <small>{document.issuer}</small>
        </li>
      </ol>
    </nav>
  );
}

/** The neighbours of a document: up to what it rests on, down to what rests on it. */
export function DocumentChain({ document }: { document: DocumentView }) {
  const t = useWords(documentWords);
  return (
    <>
      <Direction
        title={t('chain.up')}
        none={t('chain.upNone')}
        groups={[
          [t('chain.implements'), document.implements],
          [t('chain.cites'), document.cites],
          [t('chain.replaces'), document.replaces],
        ]}
      />
      <Direction
        title={t('chain.down')}
        none={t('chain.downNone')}
        groups={[
          [t('chain.implementedBy'), document.implementedBy],
          [t('chain.citedBy'), document.citedBy],
          [t('chain.replacedBy'), document.replacedBy],
        ]}
      />
    </>
  );
}

function Direction(props: {
  title: string;
  none: string;
  groups: readonly (readonly [string, readonly ChainLink[]])[];
}) {
  const filled = props.groups.filter(([, links]) => links.length > 0);
  return (
    <Section title={props.title}>
      {filled.length === 0 ? <p>{props.none}</p> : null}
      {filled.map(([name, links]) => (
        <div key={name}>
          <h3 className={css.relation}>
            {name} <span className={css.number}>({links.length})</span>
          </h3>
          <Links links={links} />
        </div>
      ))}
    </Section>
  );
}

function Links({ links }: { links: readonly ChainLink[] }) {
  const t = useWords(documentWords);
  const f = useFormats();
  const nameOf = useLinkName();
  const [whole, setWhole] = useState(false);
  const shown = whole ? links : links.slice(0, FIRST);
  return (
    <>
      <ul className={css.links}>
        {shown.map((link) => (
          <li key={link.id}>
            <LinkTo
              to="/documents/$documentId"
              params={{ documentId: link.id }}
              className={css.subject}
            >
              {nameOf(link)}
            </LinkTo>
            {link.status === 'stub' ? (
              <StateBadge shape="open">{t('status.stub')}</StateBadge>
            ) : (
              <small>
                {[link.issuer, link.issuedOn === null ? t('undated') : f.day(link.issuedOn)]
                  .filter((part) => part !== null)
                  .join(', ')}
              </small>
            )}
            {link.subject === '' ? null : <p>{link.subject}</p>}
          </li>
        ))}
      </ul>
      {shown.length === links.length ? null : (
        <StepLink run={() => setWhole(true)}>
          {t('chain.more', { count: links.length - shown.length })}
        </StepLink>
      )}
    </>
  );
}

/** Type and number, or how it was cited where neither is known. */
function useLinkName(): (link: ChainLink) => string {
  const t = useWords(documentWords);
  const nameOf = useDocumentName();
  return (link) => (nameOf(link) === t('noNumber') ? link.asWritten : nameOf(link));
}
