import { useComputedColorScheme } from '@mantine/core';
import { useShared } from '../panels/context.ts';
import { t } from '../texts/index.ts';
import { groupColour } from './colours.ts';
import type { Group } from './valuesOf.ts';
import { groupInWords } from './words.ts';

/** So many groups are listed; what comes after is mostly nodes that nothing joins. */
const most = 24;

/** What each number and colour stands for. */
export function GroupKey({ colour, groups }: { colour: string; groups: Group[] }) {
  const theme = useComputedColorScheme('light');
  const { picture } = useShared();
  const coloured = groups.reduce((sum, { nodes }) => sum + nodes, 0);
  return (
    <section aria-label={t('shape:groups.label')}>
      <h3>
        {t('shape:groups.label')}{' '}
        <span className="count">
          {t('common:ofAll', { returned: coloured, total: picture.nodes.length })}
        </span>
      </h3>
      <ul className={colour === 'community' ? 'shape-groups short' : 'shape-groups'}>
        {groups.slice(0, most).map(group => (
          <li key={group.number}>
            <Swatch number={group.number} colour={groupColour(group.number, theme)} />
            {colour === 'community' ? (
              <span className="unseen">{groupInWords(colour, group)}</span>
            ) : (
              <span className="name">{group.value}</span>
            )}
            <span className="count">{t('common:node', { count: group.nodes })}</span>
          </li>
        ))}
      </ul>
      {groups.length > most && (
        <p className="muted">{t('shape:groups.more', { count: groups.length - most })}</p>
      )}
    </section>
  );
}

/** The number of a group, in its colour. */
export function Swatch({ number, colour }: { number: number; colour: string }) {
  return (
    <span className="swatch" style={{ color: colour }} aria-hidden="true">
      {number}
    </span>
  );
}
