import { useComputedColorScheme } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RunQueryResult } from '../../server/contract/queries.ts';
import { Canvas, type CanvasActions, noActions } from '../canvas/Canvas.tsx';
import { Glyph } from '../glyph/Glyph.tsx';
import { useShared } from '../panels/context.ts';
import { ZoomButtons } from '../panels/ZoomButtons.tsx';
import type { Picture } from '../state/picture.ts';
import type { Selection } from '../state/view.ts';
import { t } from '../texts/query.ts';

/** The nodes and relationships of an answer, drawn on a canvas of their own. */
export function AnswerGraph({ result }: { result: RunQueryResult }) {
  const { kinds, open } = useShared();
  const theme = useComputedColorScheme('light');
  const [selection, setSelection] = useState<Selection | null>(null);
  const [actions, setActions] = useState<CanvasActions>(noActions);
  const picture: Picture = useMemo(() => ({ ...result.graph, ties: [], path: null, hidden: [] }), [result]);
  const selected = picture.nodes.find(node => node.id === selection?.id);
  const holds = {
    nodes: t('common:node', { count: picture.nodes.length }),
    relationships: t('common:relationship', { count: picture.relationships.length }),
  };
  return (
    <div className="answer-graph">
      <Canvas
        picture={picture}
        layout={{ key: JSON.stringify(result.parameters), how: 'force' }}
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
            <Glyph kind={kinds.get(selected.kind)} size={16} />
            <strong>{selected.caption}</strong>
            <button type="button" className="link" onClick={() => open(selected.id)}>
              {t('query:graph.open')}
            </button>
          </span>
        )}
      </div>
      <div className="float bottomleft">
        <span className="chip">
          {result.truncated ? t('query:graph.holdsCut', holds) : t('query:graph.holds', holds)}
        </span>
      </div>
      <ZoomButtons actions={actions} />
      <div className="visually-hidden" aria-live="polite">
        {selected?.caption}
      </div>
    </div>
  );
}
