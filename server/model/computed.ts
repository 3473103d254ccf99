import { kinds } from './model.ts';

/** Properties of events and roles that the support rule writes; no dossier gives them. */
export const computedNames: ReadonlySet<string> = new Set([
  'claims',
  'sources',
  'origins',
  'grade',
  'gradeRank',
  'weak',
  'denied',
  'status',
  'reported',
  'disputes',
  'disputed',
  ...kinds.flatMap(kind => kind.fields.flatMap(field => [`${field.name}Low`, `${field.name}High`])),
]);
