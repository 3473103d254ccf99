import { IconAffiliate, IconArrowLeft, IconFilterMinus, IconFilterPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { SourceDetails } from '../../../server/contract/elements.ts';
import { api } from '../../api/client.ts';
import { Glyph } from '../../glyph/Glyph.tsx';
import { CompareButton } from '../../panels/CompareButton.tsx';
import { useShared } from '../../panels/context.ts';
import { Problem } from '../../panels/Problem.tsx';
import { RestsPanel } from '../../panels/RestsPanel.tsx';
import { Kept } from '../../panels/SourceClaims.tsx';
import { dateInWords } from '../../state/dateWords.ts';
import { t } from '../../texts/sources.ts';
import { Against, contested } from './Against.tsx';
import { Paragraphs } from './Paragraphs.tsx';

type Props = {
  id: string;
  /** Events that no other document asserts. */
  alone: number;
};

/** One document: its claims by paragraph, what others say against it, and what rests on it. */
export function SourcePage({ id, alone }: Props) {
  const { query } = useShared();
  const read = useQuery({
    queryKey: ['source', id, query],
    queryFn: ({ signal }) => api.source(id, query, signal),
    placeholderData: keepPreviousData,
  });
  const parts = {
    against: useRef<HTMLElement>(null),
    rests: useRef<HTMLElement>(null),
  };
  if (read.error) return <Problem error={read.error} />;
  if (!read.data) return <p className="pad muted reading">{t('renderers:reading')}</p>;
  const { source, paragraphs, extent } = read.data;
  const jump = (part: keyof typeof parts) => {
    parts[part].current?.scrollIntoView({ block: 'start' });
    parts[part].current?.focus({ preventScroll: true });
  };
  return (
    <article className="sources-scroll source-page" aria-label={source.caption}>
      <PageHead details={read.data} />
      <p className="in-short">
        {t('sources:page.short', {
          claims: t('common:claim', { count: extent.total }),
          count: paragraphs.length,
        })}{' '}
        <button type="button" className="link" onClick={() => jump('against')}>
          {t('sources:page.against', { count: contested(read.data).length })}
        </button>
        {' · '}
        <button type="button" className="link" onClick={() => jump('rests')}>
          {t('sources:page.alone', { count: alone })}
        </button>
      </p>
      <Paragraphs paragraphs={paragraphs} />
      <section ref={parts.against} tabIndex={-1} aria-label={t('sources:against.title')}>
        <Against details={read.data} />
      </section>
      <section ref={parts.rests} tabIndex={-1} aria-label={t('sources:rests')}>
        <h2 className="sources-title pad-x">{t('sources:rests')}</h2>
        <RestsPanel on={source.id} />
      </section>
    </article>
  );
}

function PageHead({ details: { source, paragraphs } }: { details: SourceDetails }) {
  const { view, dispatch, kinds } = useShared();
  const { publisher, published, publishedBasis, language } = source.properties;
  const { without } = view.filter;
  const isOut = without.includes(source.id);
  const about = new Set(paragraphs.flatMap(({ claims }) => claims.map(claim => claim.about)));
  const events = [...about].filter(({ kind }) => kinds.get(kind)?.group === 'event').map(({ id }) => id);
  const facts = [
    publisher,
    published &&
      t(publishedBasis === 'inferred' ? 'sources:page.publishedAbout' : 'sources:page.published', {
        date: dateInWords(String(published)),
      }),
    language && languageInWords(String(language)),
  ].filter(Boolean);
  return (
    <header className="source-head">
      <div className="head">
        <button
          type="button"
          className="button"
          onClick={() => {
            dispatch({ type: 'selected', selection: null });
            dispatch({ type: 'sourceRead', id: null });
          }}
        >
          <IconArrowLeft size={16} aria-hidden="true" /> {t('sources:page.all')}
        </button>
        <Glyph kind={kinds.get('source')} size={18} />
        <Kept source={source} />
      </div>
      <h2 className="title">{source.caption}</h2>
      <p className="sub">{facts.join(' · ')}</p>
      <p className="source-actions">
        {events.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => {
              dispatch({ type: 'nodesAdded', ids: [...new Set(events)] });
              dispatch({ type: 'rendererChosen', renderer: 'network' });
            }}
          >
            <IconAffiliate size={16} aria-hidden="true" /> {t('sources:page.network')}
          </button>
        )}
        <CompareButton id={source.id} of="source" />
        <button
          type="button"
          className="button"
          onClick={() =>
            dispatch({
              type: 'filterChanged',
              change: {
                without: isOut ? without.filter(one => one !== source.id) : [...without, source.id],
              },
            })
          }
        >
          {isOut ? (
            <IconFilterPlus size={16} aria-hidden="true" />
          ) : (
            <IconFilterMinus size={16} aria-hidden="true" />
          )}{' '}
          {t(isOut ? 'sources:page.takeBack' : 'sources:page.leaveOut')}
        </button>
      </p>
    </header>
  );
}

const languages = new Intl.DisplayNames(['en-GB'], { type: 'language' });
const languageInWords = (code: string) => {
  try {
    return languages.of(code) ?? code;
  } catch {
    // A dossier may name it in words.
    return code;
  }
};
