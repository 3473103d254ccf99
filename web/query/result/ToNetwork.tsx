import { Menu } from '@mantine/core';
import { IconChevronDown, IconTopologyStarRing3 } from '@tabler/icons-react';
import { useShared } from '../../panels/context.ts';
import { menuKeys, menuLook } from '../../panels/menuLook.ts';
import { t } from '../../texts/result.ts';
import { graphOf } from './graphOf.ts';
import type { Answered } from './types.ts';

/** Each node that is added is asked for on its own and stands in the address: more is no picture any more. */
const most = 40;

/** Brings the nodes of an answer onto the canvas of the network, beside what is there or alone, and goes there. */
export function ToNetwork({ result }: { result: Answered }) {
  const { kinds, picture, dispatch } = useShared();
  const drawable = graphOf(result)
    .nodes.filter(({ kind }) => {
      const group = kinds.get(kind)?.group;
      return group !== undefined && group !== 'claim';
    })
    .map(({ id }) => id);
  if (drawable.length === 0) return null;
  const there = new Set(picture.nodes.map(({ id }) => id));
  const missing = drawable.filter(id => !there.has(id));
  const go = (ids: string[], alone: boolean) => {
    const added = ids.filter(id => !there.has(id));
    if (added.length > 0) dispatch({ type: 'nodesAdded', ids: added });
    if (alone) dispatch({ type: 'nodesKept', ids });
    dispatch({ type: 'questionsClosed' });
  };
  return (
    <span className="split-button">
      <button type="button" className="button" onClick={() => go(missing.slice(0, most), false)}>
        <IconTopologyStarRing3 size={16} aria-hidden="true" /> {caption(missing.length)}
      </button>
      <Menu {...menuLook} position="bottom-end">
        <Menu.Target>
          <button type="button" className="button" aria-label={t('result:network.more')}>
            <IconChevronDown size={15} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown {...menuKeys}>
          <Menu.Item onClick={() => go(drawable.slice(0, most), true)}>
            {drawable.length > most
              ? t('result:network.aloneSome', { some: most, count: drawable.length })
              : t('result:network.alone', { count: drawable.length })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

function caption(missing: number): string {
  if (missing === 0) return t('result:network.show');
  return missing > most
    ? t('result:network.addSome', { some: most, missing })
    : t('result:network.add', { missing });
}
