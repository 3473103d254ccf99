import { type Dispatch, useEffect } from 'react';
import type { Overview } from '../server/contract/overview.ts';
import type { TrailEvent } from './state/trail.ts';
import type { View } from './state/view.ts';

/**
 * Keeps the dossiers and their versions in the view, so that a link holds them.
 * @returns what a link was made from, where that is not what is here; accepting it takes what is here.
 */
export function useDossier(view: View, shown: Overview | undefined, dispatch: Dispatch<TrailEvent>) {
  const here = shown?.dossiers.map(({ id, version }) => `${id}@${version}`).join(',') ?? '';
  useEffect(() => {
    if (here !== '' && view.dossier === '') dispatch({ type: 'dossierRead', dossier: here });
  }, [here, view.dossier, dispatch]);
  return here !== '' && view.dossier !== '' && view.dossier !== here ? { made: view.dossier, here } : null;
}
