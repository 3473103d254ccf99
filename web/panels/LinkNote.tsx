import { useShared } from './context.ts';

type Props = { ignored: string[]; unknown: string[]; forget(): void };

/** What of the link in the address bar means nothing here. */
export function LinkNote({ ignored, unknown, forget }: Props) {
  const { dispatch } = useShared();
  if (ignored.length + unknown.length === 0) return null;
  return (
    <div className="note" role="status">
      <span className="grow">
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
          if (unknown.length > 0)
            dispatch({ type: 'idsFollowed', ids: new Map(unknown.map(id => [id, null])) });
        }}
      >
        Close
      </button>
    </div>
  );
}
