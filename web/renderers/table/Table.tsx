import './table.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { Glyph } from '../../glyph/Glyph.tsx';
import { useShared } from '../../panels/context.ts';
import { NothingPasses } from '../../panels/NothingPasses.tsx';
import { Problem } from '../../panels/Problem.tsx';
import { isPlanned, isUntold } from '../../state/picture.ts';
import { firstTable } from '../../state/tableView.ts';
import { t } from '../../texts/table.ts';
import { ViewHead } from '../ViewHead.tsx';
import { Grid } from './Grid.tsx';
import { kindsColumn, lineColumns, tieColumns } from './lineColumns.ts';
import { nodeColumns } from './nodeColumns.ts';
import { type Choice, choicesOf, lineRows, linesAt, type NodeRow, nodeRows, tieRows } from './rows.ts';

/** The view as a table: its ties, its events, each kind, roles and affiliations, and at the levels of ties the events beneath. */
export function Table() {
  const { picture, kinds, overview, view, dispatch } = useShared();
  const choices = useMemo(() => choicesOf(picture, kinds, overview), [picture, kinds, overview]);
  const chosen = choices.find(({ rows }) => rows === view.table.rows) ?? choices[0];
  const nothing = overview !== undefined && overview.totals.events.returned === 0;
  return (
    <div className="table-view">
      <ViewHead>
        <fieldset className="table-choices" aria-label={t('table:rows')}>
          {choices.map(choice => (
            <button
              key={choice.rows}
              type="button"
              aria-pressed={choice === chosen}
              // What was chosen of one table’s columns means little in another.
              onClick={() =>
                choice !== chosen &&
                dispatch({ type: 'tableArranged', change: { ...firstTable, rows: choice.rows } })
              }
            >
              {captionOf(choice)} <span className="muted">{t('table:count', { count: choice.count })}</span>
            </button>
          ))}
        </fieldset>
      </ViewHead>
      {nothing && overview ? (
        <NothingPasses overview={overview} />
      ) : (
        chosen && <Rows key={chosen.rows} rows={chosen.rows} name={captionOf(chosen)} />
      )}
    </div>
  );
}

const own = ['ties', 'beneath', 'events', 'nodes', 'relationships'] as const;
const captionOf = ({ rows, caption }: Choice) =>
  caption ?? t(`table:table.${own.find(one => one === rows) ?? 'nodes'}`);

function Rows({ rows, name }: { rows: string; name: string }) {
  if (rows === 'ties') return <Ties name={name} />;
  if (rows === 'relationships') return <Lines name={name} />;
  if (rows === 'beneath') return <Beneath name={name} />;
  return <Nodes of={rows} name={name} />;
}

function Ties({ name }: { name: string }) {
  const { picture, kinds, overview } = useShared();
  const rows = useMemo(() => tieRows(picture), [picture]);
  const columns = useMemo(
    () => [...tieColumns(), kindsColumn(kind => kinds.get(kind)?.plural ?? kind)],
    [kinds],
  );
  return (
    <Grid
      name={name}
      rows={rows}
      columns={columns}
      extent={overview?.totals.ties}
      sign={({ tie }) => (
        <span
          className={`swatch ${tie.events === 0 ? 'planned' : tie.weak ? 'weak' : tie.character}`}
          aria-hidden="true"
        />
      )}
    />
  );
}

function Lines({ name }: { name: string }) {
  const { picture, kinds } = useShared();
  const rows = useMemo(() => lineRows(picture, kinds), [picture, kinds]);
  const columns = useMemo(lineColumns, []);
  return (
    <Grid
      name={name}
      rows={rows}
      columns={columns}
      sign={({ from }) => <Glyph kind={kinds.get(from?.kind ?? '')} size={18} />}
    />
  );
}

function Nodes({ of, name }: { of: string; name: string }) {
  const { picture, kinds, overview } = useShared();
  const rows = useMemo(() => {
    const isOf = ({ kind }: (typeof picture.nodes)[number]) =>
      of === 'nodes' || (of === 'events' ? kinds.get(kind)?.group === 'event' : kind === of);
    return nodeRows(picture.nodes.filter(isOf), kinds, linesAt(picture));
  }, [picture, kinds, of]);
  return <NodeGrid name={name} rows={rows} extent={overview?.totals.nodes} />;
}

/** The events that the ties sum up, which are not drawn themselves; one that is selected comes into the picture. */
function Beneath({ name }: { name: string }) {
  const { query, kinds } = useShared();
  const read = useQuery({
    queryKey: ['overview', 'events', query],
    queryFn: ({ signal }) => api.overview('events', { ...query, limit: '5000' }, signal),
  });
  const rows = useMemo(
    () =>
      nodeRows(
        (read.data?.nodes ?? []).filter(({ kind }) => kinds.get(kind)?.group === 'event'),
        kinds,
      ),
    [read.data, kinds],
  );
  if (read.error) return <Problem error={read.error} />;
  if (!read.data) return <p className="pad muted reading">{t('renderers:reading')}</p>;
  return <NodeGrid name={name} rows={rows} extent={read.data.totals.nodes} />;
}

type NodeGridProps = {
  name: string;
  rows: NodeRow[];
  extent: { total: number; returned: number } | undefined;
};

function NodeGrid({ name, rows, extent }: NodeGridProps) {
  const columns = useMemo(() => nodeColumns(rows), [rows]);
  return (
    <Grid
      name={name}
      rows={rows}
      columns={columns}
      extent={extent}
      sign={({ node, kind }) => (
        <Glyph
          kind={kind}
          size={18}
          planned={isPlanned(node)}
          hollow={isUntold(node, kind)}
          {...(typeof node.properties.iso2 === 'string' ? { text: node.properties.iso2 } : {})}
        />
      )}
    />
  );
}
