import type { Kind } from '../../../server/contract/model.ts';
import { drawnLabel } from '../../glyph/foreign.ts';

/** What nobody declared, as timelines and maps take kinds: with the look of its label. */
export function ownKind(name: string, label: string, caption: string, shape: Kind['glyph']['shape']): Kind {
  const nothing = { properties: [], fields: [], roles: [], tiePairs: [], description: '' };
  const glyph = { ...drawnLabel(label).glyph, shape };
  return { name, group: 'event', label, caption, plural: caption, glyph, ...nothing };
}
