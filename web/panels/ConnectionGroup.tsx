import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Trans } from 'react-i18next';
import { Glyph } from '../glyph/Glyph.tsx';
import type { Group } from '../state/around.ts';
import { dateInWords } from '../state/dateWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';

type Props = { group: Group; chosen: Set<string>; onChoose(ids: string[], on: boolean): void };

/** One group of neighbours: how many of it are new, all or some of which can be chosen. */
export function ConnectionGroup({ group, chosen, onChoose }: Props) {
  const { kinds } = useShared();
  const [open, setOpen] = useState(false);
  const list = useId();
  const { key, fresh, total, drawn } = group;
  const kind = kinds.get(group.kind);
  const caption = total === 1 ? (kind?.caption ?? group.kind) : (kind?.plural ?? group.kind);
  const ids = fresh.map(node => node.id);
  const on = ids.filter(id => chosen.has(id)).length;
  return (
    <div data-group={key}>
      <div className="check">
        <input
          type="checkbox"
          aria-label={t('inspector:around.group', { kind: caption, fresh: fresh.length, total })}
          disabled={fresh.length === 0}
          checked={on > 0 && on === ids.length}
          ref={box => {
            if (box) box.indeterminate = on > 0 && on < ids.length;
          }}
          onChange={() => onChoose(ids, on < ids.length)}
        />
        <Glyph kind={kind} size={17} />
        <span className="name">{caption}</span>
        {drawn > 0 && <span className="muted">{t('inspector:around.drawn', { count: drawn })}</span>}
        <span className="new">
          <Trans
            t={t}
            i18nKey="inspector:around.new"
            values={{ fresh: fresh.length, total }}
            components={{ strong: <strong /> }}
          />
        </span>
        <button
          type="button"
          className="eye"
          aria-label={t('inspector:around.each', { kinds: caption.toLowerCase() })}
          aria-expanded={open}
          aria-controls={list}
          disabled={fresh.length === 0}
          onClick={() => setOpen(!open)}
        >
          {open ? <IconChevronDown size={15} /> : <IconChevronRight size={15} />}
        </button>
      </div>
      {open && (
        <ul id={list} className="each">
          {fresh.map(node => (
            <li key={node.id}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={chosen.has(node.id)}
                  onChange={() => onChoose([node.id], !chosen.has(node.id))}
                />
                <span className="name">
                  {node.caption}
                  {typeof node.properties.date === 'string' && (
                    <span className="muted"> {dateInWords(node.properties.date)}</span>
                  )}
                </span>
                {node.support && <GradeBadge grade={node.support.grade} />}
              </label>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
