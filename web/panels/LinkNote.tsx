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
        {other &&
          `The link was made from ${inWords(other.made)}; here is ${inWords(other.here)}, so that what it shows may differ. `}
        {ignored.length > 0 &&
          `This part of the link means nothing here and was left out: ${ignored.join(', ')}. `}
        {unknown.length > 0 &&
          `The link names what this dossier does not hold, nor held under another id: ${unknown.join(', ')}.`}
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
        Close
      </button>
    </div>
  );
}

/** `id@2` as version 2 of id. */
const inWords = (dossiers: string) =>
  dossiers
    .split(',')
    .map(dossier => dossier.replace(/^(.*)@(.*)$/, 'version $2 of $1'))
    .join(', ');
