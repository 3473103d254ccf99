import './sources.css';
import { useEffect } from 'react';
import { useShared } from '../../panels/context.ts';
import { Problem } from '../../panels/Problem.tsx';
import { useSources } from '../../panels/useSources.ts';
import { t } from '../../texts/sources.ts';
import { ViewHead } from '../ViewHead.tsx';
import { Reprints } from './Reprints.tsx';
import { SourceList } from './SourceList.tsx';
import { SourcePage } from './SourcePage.tsx';

/** The documents behind the view, each with how much rests on it; the page of the one that is read. */
export function Sources() {
  const { view, dispatch } = useShared();
  const { all, passing } = useSources();
  const selected = view.selection?.id;
  const isSource = all.data?.sources.some(({ source }) => source.id === selected) === true;
  // A document that is selected, wherever that was, is read here.
  useEffect(() => {
    if (isSource && selected !== undefined) dispatch({ type: 'sourceRead', id: selected });
  }, [isSource, selected, dispatch]);
  const sources = all.data?.sources;
  const inPicture = sources?.filter(({ source }) => !view.filter.without.includes(source.id));
  const failed = all.error ?? passing.error;
  return (
    <div className="sources-view">
      <ViewHead levels={false}>
        <h2 className="view-title">
          {t('sources:title')}{' '}
          {sources && inPicture && (
            <span className="muted">
              {t('sources:inPicture', { returned: inPicture.length, count: sources.length })}
            </span>
          )}
        </h2>
      </ViewHead>
      {failed ? (
        <Problem error={failed} />
      ) : !all.data || !passing.data ? (
        <p className="pad muted reading">{t('renderers:reading')}</p>
      ) : view.reading === null ? (
        <div className="sources-scroll">
          <SourceList all={all.data.sources} passing={passing.data.sources} />
          <Reprints reprints={passing.data.reprints} sources={all.data.sources} />
        </div>
      ) : (
        <SourcePage
          key={view.reading}
          id={view.reading}
          alone={passing.data.sources.find(({ source }) => source.id === view.reading)?.alone ?? 0}
        />
      )}
    </div>
  );
}
