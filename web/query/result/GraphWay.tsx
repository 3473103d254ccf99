import { useComputedColorScheme } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Canvas, type CanvasActions, noActions } from '../../canvas/Canvas.tsx';
import { drawnNode } from '../../glyph/foreign.ts';
import { Glyph } from '../../glyph/Glyph.tsx';
import { useShared } from '../../panels/context.ts';
import { ZoomButtons } from '../../panels/ZoomButtons.tsx';
import type { Picture } from '../../state/picture.ts';
import type { Selection } from '../../state/view.ts';
import { t } from '../../texts/result.ts';
import { graphOf } from './graphOf.ts';
import type { Answered } from './types.ts';

/** Nodes that are drawn at most: with more no line can be followed any more. */
const most = 2_000;

/** The nodes and relationships of an answer, drawn on a canvas of their own. */
export function GraphWay({ result }: { result: Answered }) {
  const { kinds, open } = useShared();
  const theme = useComputedColorScheme('light');
  const [selection, setSelection] = useState<Selection | null>(null);
  const [actions, setActions] = useState<CanvasActions>(noActions);
  const all = graphOf(result);
  const picture: Picture = useMemo(() => drawnOf(all), [all]);
  const key = useMemo(() => picture.nodes.map(({ id }) => id).join(' '), [picture]);
  const selected = picture.nodes.find(node => node.id === selection?.id);
  const counts = {
    nodes: t('common:node', { count: all.nodes.length }),
    relationships: t('common:relationship', { count: picture.relationships.length }),
  };
  return (
    <div className="answer-graph">
      <Canvas
        picture={picture}
        layout={{ key, how: 'force' }}
        kinds={kinds}
        theme={theme}
        selection={selection}
        onSelect={setSelection}
        onActions={setActions}
        name="answer"
      />
      <div className="float topleft">
        {selected && (
          <span className="chip picked">
            <Glyph {...drawnNode(selected, kinds)} size={16} />
            <strong>{selected.caption}</strong>
            <button type="button" className="link" onClick={() => open(selected.id)}>
              {t('result:graph.open')}
            </button>
          </span>
        )}
      </div>
      <div className="float bottomleft">
        <span className="chip">
          {picture.nodes.length < all.nodes.length
            ? t('result:graph.some', { drawn: picture.nodes.length, ...counts })
            : result.truncated
              ? t('result:graph.holdsCut', counts)
              : t('result:graph.holds', counts)}
        </span>
      </div>
      <ZoomButtons actions={actions} />
      <div className="visually-hidden" aria-live="polite">
        {selected?.caption}
      </div>
    </div>
  );
}

/** As much as can be drawn, with the lines between what is. */
function drawnOf({ nodes, relationships }: ReturnType<typeof graphOf>): Picture {
  const drawn = nodes.slice(0, most);
  const ids = new Set(drawn.map(({ id }) => id));
  return {
    nodes: drawn,
    relationships: relationships.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    ties: [],
    path: null,
    hidden: [],
  };
}
