import neo4j, { type BookmarkManager } from 'neo4j-driver';

/** Where this process's last transactions stand, so that whichever member of a cluster answers knows of them. */
export type Bookmarks = BookmarkManager & {
  /** Begins anew: a database that was put back to an earlier state never reaches what is remembered of it. */
  forget(): void;
};

const known = new Map<string, Bookmarks>();

/**
 * Those of one database, shared by everything in this process that reads and writes it: who loads a dossier and asks
 * afterwards, on whatever connection, finds it there.
 */
export function bookmarksOf({ uri, database }: { uri: string; database: string }): Bookmarks {
  const key = `${uri} ${database}`;
  const bookmarks = known.get(key) ?? open();
  known.set(key, bookmarks);
  return bookmarks;
}

function open(): Bookmarks {
  let manager = neo4j.bookmarkManager();
  return {
    getBookmarks: () => manager.getBookmarks(),
    updateBookmarks: (before, after) => manager.updateBookmarks(before, after),
    forget() {
      manager = neo4j.bookmarkManager();
    },
  } as Bookmarks;
}

/** Whether a transaction could not begin because the database doesn't reach, or know, what is remembered of it. */
export const isOfAnotherPast = (code: string): boolean =>
  /^Neo\.(TransientError|ClientError)\.Transaction\.(BookmarkTimeout|InvalidBookmark|InvalidBookmarkMixture)$/.test(
    code,
  );
