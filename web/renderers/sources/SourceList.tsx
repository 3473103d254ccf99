import { IconSortDescending } from '@tabler/icons-react';
import { useState } from 'react';
import type { SourceSummary } from '../../../server/contract/elements.ts';
import { useShared } from '../../panels/context.ts';
import { reliabilityInWords } from '../../state/claimWords.ts';
import { dateInWords } from '../../state/dateWords.ts';
import { t } from '../../texts/sources.ts';
import '../../texts/table.ts';
import { inOrder, type Listed, listedOf, nameOf, type Order, orders } from './order.ts';

type Props = { all: SourceSummary[]; passing: SourceSummary[] };

/** Every document: how reliable it is and why, how much of it passes the filter, and what nobody else tells of. */
export function SourceList({ all, passing }: Props) {
  const [order, setOrder] = useState<Order>('reliability');
  const listed = inOrder(listedOf(all, passing), order);
  return (
    <table className="sources-table">
      <thead>
        <tr>
          <th scope="col">{t('sources:source')}</th>
          {orders.map(one => (
            <th
              key={one}
              scope="col"
              className={one}
              {...(one === order ? { 'aria-sort': one === 'reliability' ? 'ascending' : 'descending' } : {})}
            >
              <button type="button" title={t(`sources:tip.${one}`)} onClick={() => setOrder(one)}>
                {t(`sources:order.${one}`)}
                {one === order && <IconSortDescending size={14} aria-hidden="true" />}
              </button>
            </th>
          ))}
          <th scope="col">{t('sources:shown')}</th>
        </tr>
      </thead>
      <tbody>
        {listed.map(one => (
          <Source key={one.source.id} listed={one} />
        ))}
      </tbody>
    </table>
  );
}

function Source({ listed }: { listed: Listed }) {
  const { view, dispatch } = useShared();
  const { source, reliability, claims, of, events, alone } = listed;
  const { properties } = source;
  const { without } = view.filter;
  const isOut = without.includes(source.id);
  const published = properties.published ? dateInWords(String(properties.published)) : t('sources:undated');
  return (
    <tr className={isOut ? 'out' : undefined} data-source={source.id}>
      <th scope="row">
        <button
          type="button"
          className="link"
          onClick={() => dispatch({ type: 'selected', selection: { type: 'node', id: source.id } })}
        >
          {nameOf(listed)}
        </button>
        <span className="title-of">{source.caption}</span>
      </th>
      <td className="reliability-of">
        <span className={`letter-of r${reliability}`} aria-hidden="true">
          {reliability}
        </span>
        <span>
          <span className="visually-hidden">{reliability}</span>
          <strong>{reliabilityInWords(reliability)}</strong>
          <span className="reason">{String(properties.reliabilityReason ?? '')}</span>
        </span>
      </td>
      <td>
        {published}
        {properties.publishedBasis === 'inferred' && (
          <span className="muted block">{t('sources:inferred')}</span>
        )}
      </td>
      <td className="figure" data-name={t('sources:order.claims')}>
        {claims === of ? t('table:count', { count: of }) : t('common:ofAll', { returned: claims, total: of })}
      </td>
      <td className="figure" data-name={t('sources:order.events')}>
        {t('table:count', { count: events })}
      </td>
      <td className="figure" data-name={t('sources:order.alone')}>
        {t('table:count', { count: alone })}
      </td>
      <td className="switch">
        <input
          type="checkbox"
          aria-label={t('sources:show', { name: source.caption })}
          checked={!isOut}
          onChange={() =>
            dispatch({
              type: 'filterChanged',
              change: {
                without: isOut ? without.filter(id => id !== source.id) : [...without, source.id],
              },
            })
          }
        />
      </td>
    </tr>
  );
}
