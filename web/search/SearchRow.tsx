import { IconChevronDown, IconMessageQuestion, IconTerminal } from '@tabler/icons-react';
import { Trans } from 'react-i18next';
import { Glyph } from '../glyph/Glyph.tsx';
import { useShared } from '../panels/context.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { Marked } from './Marked.tsx';
import type { Row } from './rows.ts';

/** What a row of the search shows. */
export function SearchRow({ row, typed }: { row: Row; typed: string }) {
  const { kinds, picture } = useShared();
  if (row.is === 'more')
    return (
      <>
        <IconChevronDown size={18} aria-hidden="true" />
        <span className="main">{t(`search:more.${row.group}`, { rest: row.rest })}</span>
      </>
    );
  if (row.is === 'query')
    return (
      <>
        <IconMessageQuestion size={18} aria-hidden="true" />
        <span className="main">
          <strong>
            <Marked text={row.query.title} typed={typed} />
          </strong>
          <span className="muted">
            <Marked text={row.query.description} typed={typed} />
          </span>
        </span>
      </>
    );
  if (row.is === 'command')
    return (
      <>
        <IconTerminal size={18} aria-hidden="true" />
        <span className="main">
          <span>
            <Marked text={row.command.caption} typed={typed} />
          </span>
        </span>
        {row.command.key && <kbd>{row.command.key}</kbd>}
      </>
    );
  const { hit } = row;
  const kind = kinds.get(hit.kind);
  const drawn = picture.nodes.some(({ id }) => id === hit.open);
  const date = hit.date && dateInWords(hit.date);
  return (
    <>
      <Glyph kind={kind} size={18} />
      <span className="main">
        <strong>
          <Marked text={hit.caption} typed={typed} />
        </strong>
        <span className="muted">
          {hit.matched && (
            <>
              <Trans
                t={t}
                i18nKey="search:row.matched"
                components={{ matched: <Marked text={hit.matched} typed={typed} /> }}
              />
              {' · '}
            </>
          )}
          {[hit.detail, date].filter(Boolean).join(' · ') || kind?.caption}
        </span>
      </span>
      {drawn && <span className="tag">{t('search:row.drawn')}</span>}
    </>
  );
}
