import { t } from '../texts/index.ts';

type Props = {
  /** Why the graph cannot be searched. */
  error: Error | null;
  searching: boolean;
  /** The words that are searched. */
  words: string;
  /** Rows found. */
  found: number;
};

/** Below what was found: what can be done with it, or why there is nothing. */
export function SearchFoot(props: Props) {
  return (
    <div className="hits-foot muted" role="status">
      {inWords(props)}
    </div>
  );
}

function inWords({ error, searching, words, found }: Props): string {
  if (error) return t('search:foot.failed', { reason: error.message });
  if (searching) return t('search:foot.searching');
  if (words === '') return t('search:foot.begin');
  return t(found === 0 ? 'search:foot.nothing' : 'search:foot.keys');
}
