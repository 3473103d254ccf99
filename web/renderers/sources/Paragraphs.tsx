import { useEffect, useRef } from 'react';
import type { SourceDetails } from '../../../server/contract/elements.ts';
import { Entry, entriesOf } from '../../panels/ClaimEntries.tsx';
import { useShared } from '../../panels/context.ts';
import { t } from '../../texts/sources.ts';

/** What each paragraph says, in our own words, beside the claims that were taken from it. */
export function Paragraphs({ paragraphs }: Pick<SourceDetails, 'paragraphs'>) {
  const { view } = useShared();
  const wanted = view.selection?.paragraph;
  if (paragraphs.length === 0) return <p className="pad muted">{t('sources:page.nothing')}</p>;
  return (
    <section className="paragraphs" aria-label={t('sources:page.paragraphs')}>
      <div className="para-heads" aria-hidden="true">
        <span />
        <span>{t('sources:page.words')}</span>
        <span>{t('sources:page.claims')}</span>
      </div>
      {wanted !== undefined && !paragraphs.some(({ paragraph }) => paragraph === wanted) && (
        <p className="pad muted">{t('sources:page.noParagraph', { paragraph: wanted })}</p>
      )}
      {paragraphs.map(one => (
        <Paragraph
          key={one.paragraph}
          {...one}
          isWanted={wanted === one.paragraph || one.claims.some(({ id }) => id === view.selection?.id)}
        />
      ))}
    </section>
  );
}

type Props = SourceDetails['paragraphs'][number] & { isWanted: boolean };

function Paragraph({ paragraph, claims, isWanted }: Props) {
  const at = useRef<HTMLElement>(null);
  useEffect(() => {
    // A claim of it that was chosen here is in sight already.
    if (isWanted && !at.current?.contains(document.activeElement))
      at.current?.scrollIntoView({ block: 'nearest' });
  }, [isWanted]);
  return (
    <section
      ref={at}
      className={isWanted ? 'para-row wanted' : 'para-row'}
      aria-label={t('sources:page.paragraph', { paragraph })}
      {...(isWanted ? { 'aria-current': true } : {})}
    >
      <h3>
        <span aria-hidden="true">{t('sources:page.sign', { paragraph })}</span>
        <span className="visually-hidden">{t('sources:page.paragraph', { paragraph })}</span>
      </h3>
      <div className="para-entries">
        {entriesOf(claims).map(({ key, claims: of }) => (
          <div key={key} className="para-entry">
            <p>
              {of[0]?.summary}
              {of[0]?.locator && (
                <span className="muted block">{t('sources:page.locator', { words: of[0].locator })}</span>
              )}
            </p>
            <Entry claims={of} words={false} />
          </div>
        ))}
      </div>
    </section>
  );
}
