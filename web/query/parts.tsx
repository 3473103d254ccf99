import { later } from '../later.tsx';

/** Dialogs of the questions, each read when it is first opened. */
export const SaveQuery = later(() => import('./SaveQuery.tsx').then(found => found.SaveQuery));
export const RenameQuery = later(() => import('./RenameQuery.tsx').then(found => found.RenameQuery));
export const ExportQueries = later(() => import('./ExportQueries.tsx').then(found => found.ExportQueries));
export const ImportQueries = later(() => import('./ImportQueries.tsx').then(found => found.ImportQueries));
