import { IconArrowUpRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useShared } from '../panels/context.ts';
import { useFilterParts } from '../panels/useFilterParts.ts';
import { toAddress } from '../state/address.ts';
import { dossierInWords } from '../state/dossierWords.ts';
import { drawnInWords } from '../state/drawnWords.ts';
import { t } from '../texts/index.ts';

/** `note`: why the picture may be old, or is missing. */
type Props = { note: ReactNode; children: ReactNode };

/** The view as it stands in another page: its title, the picture, the way to all of it, and what it is made from. */
export function Embedded({ note, children }: Props) {
  const { view, picture, overview } = useShared();
  const filter = useFilterParts().map(({ words }) => words);
  const title = overview?.dossiers.map(dossier => dossier.title).join(', ') ?? '';
  return (
    <div className="app embedded">
      <header className="top">
        <h1 className="dossier">{title}</h1>
        <span className="spacer" />
        <a className="button" href={`./${toAddress(view)}`} target="_blank" rel="noopener">
          {t('taking:embed.open')} <IconArrowUpRight size={15} aria-hidden="true" />
        </a>
      </header>
      {note}
      <main className="stage network">{children}</main>
      {overview && (
        <footer className="embed-foot">
          {[drawnInWords(view, picture, overview), ...filter].join(' · ')}
          <br />
          {t('taking:embed.source', {
            dossiers: overview.dossiers.map(dossierInWords).join('; '),
            documents: t('common:document', { count: overview.totals.sources }),
          })}
        </footer>
      )}
    </div>
  );
}
