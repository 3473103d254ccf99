import { IconX } from '@tabler/icons-react';
import { Suspense } from 'react';
import { Glyph } from '../glyph/Glyph.tsx';
import { subjectOf } from '../state/asksAbout.ts';
import { selectedNodes } from '../state/select.ts';
import { t } from '../texts/index.ts';
import { CloseButton } from './CloseButton.tsx';
import { CompareButton } from './CompareButton.tsx';
import { useShared } from './context.ts';
import { AskButton } from './lazy.tsx';
import { nodeActions } from './nodeActions.ts';

/** Several nodes are selected: which they are, and what can be done with all of them. */
export function SelectionPanel() {
  const shared = useShared();
  const { view, picture, kinds, dispatch } = shared;
  const ids = selectedNodes(view);
  const nodes = ids.flatMap(id => picture.nodes.find(node => node.id === id) ?? []);
  const groupOf = (id: string) => kinds.get(nodes.find(node => node.id === id)?.kind ?? '')?.group;
  const isPairOfEvents =
    ids.length === 2 && nodes.every(node => kinds.get(node.kind)?.group === 'event') && nodes.length === 2;
  const lines = [
    ...picture.ties.map(({ a, b }) => [a, b]),
    ...picture.relationships.map(({ from, to }) => [from, to]),
  ].filter(ends => ends.every(id => ids.includes(String(id)))).length;
  return (
    <>
      <header className="pad">
        <div className="head">
          <span>{t('panels:selection.head')}</span>
          <span className="spacer" />
          <CloseButton />
        </div>
        <h2 className="title">{t('panels:selection.count', { count: ids.length })}</h2>
        <p className="sub">{t('panels:selection.lines', { count: lines })}</p>
      </header>
      <div className="body">
        <ul aria-label={t('panels:selection.list')}>
          {nodes.map(node => (
            <li key={node.id} className="selected-row">
              <Glyph
                kind={kinds.get(node.kind)}
                size={18}
                {...(typeof node.properties.iso2 === 'string' ? { text: node.properties.iso2 } : {})}
              />
              <button
                type="button"
                className="link name"
                onClick={() => dispatch({ type: 'nodesSelected', ids: [node.id] })}
              >
                {node.caption}
              </button>
              <button
                type="button"
                className="eye"
                aria-label={t('panels:selection.drop', { name: node.caption })}
                onClick={() => dispatch({ type: 'besideSelected', id: node.id })}
              >
                <IconX size={14} />
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className="foot">
        {nodeActions(ids, shared).map(action => (
          <button key={action.name} type="button" className="button" onClick={action.run}>
            <action.icon size={16} aria-hidden="true" /> {action.caption}
          </button>
        ))}
        {isPairOfEvents && <CompareButton id={String(ids[0])} of="event" />}
        <Suspense fallback={null}>
          <AskButton subject={subjectOf(ids, groupOf)} />
        </Suspense>
      </div>
    </>
  );
}
