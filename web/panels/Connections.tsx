import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { Glyph } from '../glyph/Glyph.tsx';
import { counted } from '../state/words.ts';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { Problem } from './Problem.tsx';

/** What adding takes at most at a time. */
const most = 50;

/** What is around an element, counted before anything is drawn; then what is chosen is added. */
export function Connections({ id }: { id: string }) {
  const { query, kinds, picture, view, dispatch } = useShared();
  const [chosen, setChosen] = useState<string[]>([]);
  const counts = useQuery({
    queryKey: ['counts', id, query],
    queryFn: ({ signal }) => api.counts(id, query, signal),
  });
  const groups = chosen.join(',');
  const around = useQuery({
    queryKey: ['neighbours', id, groups, query],
    queryFn: () => api.neighbours(id, { ...query, groups, limit: String(most) }),
    enabled: chosen.length > 0,
  });
  if (counts.error) return <Problem error={counts.error} />;
  if (!counts.data) return <p className="pad muted reading">Counting …</p>;
  const drawn = new Set(picture.nodes.map(node => node.id));
  const fresh = (chosen.length > 0 ? (around.data?.nodes ?? []) : []).filter(node => !drawn.has(node.id));
  const toggle = (group: string) =>
    setChosen(chosen.includes(group) ? chosen.filter(one => one !== group) : [...chosen, group]);
  const captions = [...new Set(counts.data.groups.map(group => group.caption))];
  return (
    <>
      {counts.data.groups.length === 0 && <p className="pad muted">Nothing around it passes the filter.</p>}
      {captions.map(caption => (
        <section key={caption}>
          <h3 className="section">{caption}</h3>
          {counts.data.groups
            .filter(group => group.caption === caption)
            .map(group => {
              const key = `${group.relationship}:${group.direction}:${group.kind}`;
              const kind = kinds.get(group.kind);
              return (
                <label key={key} className="check">
                  <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
                  <Glyph kind={kind} size={17} />
                  <span className="name">
                    {group.total === 1 ? (kind?.caption ?? group.kind) : (kind?.plural ?? group.kind)}
                  </span>
                  <span>{group.total}</span>
                </label>
              );
            })}
        </section>
      ))}
      {counts.data.grades.length > 0 && (
        <section>
          <h3 className="section">Events by best grade</h3>
          <p className="pad" style={{ display: 'flex', gap: 12, flexWrap: 'wrap', paddingTop: 4 }}>
            {counts.data.grades.map(({ grade, total }) => (
              <span key={String(grade)} className="head">
                <GradeBadge grade={grade} /> {total}
              </span>
            ))}
          </p>
        </section>
      )}
      <div className="foot">
        <button
          type="button"
          className="button primary"
          disabled={fresh.length === 0}
          onClick={() => {
            dispatch({ type: 'nodesAdded', ids: fresh.map(node => node.id) });
            setChosen([]);
          }}
        >
          {chosen.length === 0
            ? 'Choose what to add'
            : fresh.length === 0
              ? around.isFetching
                ? 'Counting …'
                : 'All of it is drawn already'
              : `Add ${fresh.length} of ${around.data?.extent.total ?? fresh.length}`}
        </button>
        {view.added.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => dispatch({ type: 'nodesRemoved', ids: view.added.map(one => one.id) })}
          >
            Remove {counted(view.added.length, 'added node')}
          </button>
        )}
      </div>
    </>
  );
}
