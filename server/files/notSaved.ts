import { isWritable } from './keep.ts';

/** What is to be said of a folder of one's own that cannot be written. */
export const cannotBeWritten = (folder: string, setting: string): string =>
  `${folder} cannot be written: give it to the user that runs Entente, or set ${setting} to another folder`;

/** What people make and the server, against its settings, cannot keep for them: a line each. */
export function notSaved({
  ownQueries,
  views,
}: {
  ownQueries: string | null;
  views: string | null;
}): string[] {
  const isShut = (folder: string | null): folder is string => folder !== null && !isWritable(folder);
  return [
    ...(isShut(ownQueries) ? [`no queries are saved: ${cannotBeWritten(ownQueries, 'OWN_QUERIES')}`] : []),
    ...(isShut(views) ? [`views are kept by browsers: ${cannotBeWritten(views, 'VIEWS')}`] : []),
  ];
}
