import { Suspense, useEffect, useState } from 'react';
import type { Overview } from '../server/contract/overview.ts';
import { useShared } from './panels/context.ts';
import { NodePanel, TiePanel } from './panels/lazy.tsx';
import { PathPanel } from './panels/PathPanel.tsx';
import { SelectionPanel } from './panels/SelectionPanel.tsx';
import { Start } from './panels/Start.tsx';
import { t } from './texts/index.ts';
import type { PathFound } from './usePath.ts';

const sheets = [
  { name: 'low', height: '20dvh' },
  { name: 'half', height: '46dvh' },
  { name: 'full', height: '86dvh' },
] as const;

/** What is selected, in words: at the right, on a phone a sheet of three heights. */
export function Inspector({ shown, path }: { shown: Overview | undefined; path: PathFound }) {
  const { view } = useShared();
  const { selection } = view;
  const begins = view.renderer === 'network' ? 1 : 0;
  const [sheet, setSheet] = useState(begins);
  // What is looked at keeps its room until there is something to be read of it.
  useEffect(() => setSheet(selection || view.path ? 1 : begins), [selection, view.path, begins]);
  return (
    <aside
      className="inspector"
      tabIndex={-1}
      aria-label={t('inspector:label')}
      data-stop={sheet}
      style={{ '--sheet': sheets[sheet]?.height } as React.CSSProperties}
    >
      <button
        type="button"
        className="handle"
        aria-label={t(`inspector:sheet.${sheets[sheet]?.name ?? 'half'}`)}
        onClick={() => setSheet((sheet + 1) % sheets.length)}
      />
      <Suspense fallback={<p className="pad muted reading">{t('common:reading')}</p>}>
        {selection === null && view.path ? (
          <PathPanel {...path} />
        ) : selection === null ? (
          <Start overview={shown} />
        ) : selection.type === 'tie' ? (
          <TiePanel key={selection.id} id={selection.id} />
        ) : view.also.length > 0 ? (
          <SelectionPanel />
        ) : (
          <NodePanel key={selection.id} id={selection.id} />
        )}
      </Suspense>
    </aside>
  );
}
