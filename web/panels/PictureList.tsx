import { IconDots } from '@tabler/icons-react';
import { Glyph } from '../glyph/Glyph.tsx';
import { dateInWords } from '../state/dateWords.ts';
import { tieInShort } from '../state/tieWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { Rows } from './Rows.tsx';

type Props = {
  /** Whether ties are listed too. */
  ties?: boolean;
  /** Id of a node that isn’t listed. */
  without?: string;
};

/** Everything on the canvas as a list with the same actions. */
export function PictureList({ ties: withTies = true, without }: Props) {
  const { picture, kinds, view, dispatch, open, openMenu } = useShared();
  const chosen = new Set([view.selection?.id, ...view.also]);
  const nameOf = new Map(picture.nodes.map(node => [node.id, node.caption]));
  const ties = (withTies ? [...picture.ties] : []).sort(
    (one, other) =>
      other.events - one.events || other.planned - one.planned || one.id.localeCompare(other.id),
  );
  const listed = picture.nodes.filter(node => node.id !== without);
  const groups = [...new Set(listed.map(node => node.kind))];
  return (
    <>
      {ties.length > 0 && (
        <h2 className="section">
          {t('panels:list.ties')}{' '}
          <span className="muted">{t('panels:list.drawn', { count: ties.length })}</span>
        </h2>
      )}
      <Rows of={ties}>
        {tie => (
          <li key={tie.id}>
            <button
              type="button"
              className="list-item"
              data-tie={tie.id}
              onClick={() => dispatch({ type: 'selected', selection: { type: 'tie', id: tie.id } })}
            >
              <span
                className={`swatch ${tie.events === 0 ? 'planned' : tie.character}`}
                style={{ marginTop: 8 }}
              />
              <span className="main">
                <strong>{t('panels:list.ends', { a: nameOf.get(tie.a), b: nameOf.get(tie.b) })}</strong>
                <br />
                <span className="muted">{tieInShort(tie)}</span>
              </span>
              <GradeBadge grade={tie.grade} />
            </button>
          </li>
        )}
      </Rows>
      {groups.map(group => {
        const nodes = listed.filter(node => node.kind === group);
        const kind = kinds.get(group);
        return (
          <section key={group}>
            <h2 className="section">
              {kind?.plural ?? group}{' '}
              <span className="muted">{t('panels:list.drawn', { count: nodes.length })}</span>
            </h2>
            <Rows of={nodes}>
              {node => (
                <li key={node.id} className="with-menu">
                  <button
                    type="button"
                    className="list-item"
                    data-node={node.id}
                    {...(chosen.has(node.id) ? { 'aria-current': true } : {})}
                    onClick={event =>
                      event.shiftKey ? dispatch({ type: 'besideSelected', id: node.id }) : open(node.id)
                    }
                  >
                    <Glyph
                      kind={kind}
                      size={18}
                      {...(typeof node.properties.iso2 === 'string' ? { text: node.properties.iso2 } : {})}
                    />
                    <span className="main">
                      <strong>{node.caption}</strong>
                      {kind?.group === 'event' && (
                        <>
                          <br />
                          <span className="muted">
                            {dateInWords(node.properties.date as string | undefined)}
                          </span>
                        </>
                      )}
                    </span>
                    {node.support && <GradeBadge grade={node.support.grade} />}
                  </button>
                  <button
                    type="button"
                    className="eye"
                    aria-label={t('panels:list.actions', { name: node.caption })}
                    aria-haspopup="menu"
                    onClick={event => {
                      const { left, bottom } = event.currentTarget.getBoundingClientRect();
                      openMenu({ x: left, y: bottom, id: node.id });
                    }}
                  >
                    <IconDots size={15} />
                  </button>
                </li>
              )}
            </Rows>
          </section>
        );
      })}
    </>
  );
}
