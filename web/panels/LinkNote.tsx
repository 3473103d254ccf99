import { t } from '../texts/index.ts';
import { useShared } from './context.ts';

type Props = {
  ignored: string[];
  unknown: string[];
  /** Another dossier, or another version of it, than the one that is here. */
  other: { made: string; here: string } | null;
  forget(): void;
};

/** What of the link in the address bar means nothing here. */
export function LinkNote({ ignored, unknown, other, forget }: Props) {
  const { dispatch } = useShared();
  if (ignored.length + unknown.length === 0 && other === null) return null;
  return (
    <div className="note" role="status">
      <span className="grow">
        {[
          other && t('panels:link.other', { made: inWords(other.made), here: inWords(other.here) }),
          ignored.length > 0 && t('panels:link.ignored', { parts: ignored.join(', ') }),
          unknown.length > 0 && t('panels:link.unknown', { ids: unknown.join(', ') }),
        ]
          .filter(Boolean)
          .join(' ')}
      </span>
      <button
        type="button"
        className="button"
        onClick={() => {
          forget();
          if (other) dispatch({ type: 'dossierRead', dossier: other.here });
          if (unknown.length > 0)
            dispatch({ type: 'idsFollowed', ids: new Map(unknown.map(id => [id, null])) });
        }}
      >
        {t('common:close')}
      </button>
    </div>
  );
}

/** `id@2` as version 2 of id. */
const inWords = (dossiers: string) =>
  dossiers
    .split(',')
    .map(dossier => {
      const [, id, version] = /^(.*)@(.*)$/.exec(dossier) ?? [];
      return id === undefined ? dossier : t('panels:link.version', { version, id });
    })
    .join(', ');
