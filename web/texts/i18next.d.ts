import type behind from './en/behind.json';
import type foreign from './en/foreign.json';
import type lanes from './en/lanes.json';
import type map from './en/map.json';
import type own from './en/own.json';
import type plan from './en/plan.json';
import type query from './en/query.json';
import type report from './en/report.json';
import type result from './en/result.json';
import type schema from './en/schema.json';
import type sources from './en/sources.json';
import type table from './en/table.json';
import type workspace from './en/workspace.json';
import type { english } from './index.ts';

/** Areas that are read with the parts that need them. */
type Later = {
  behind: typeof behind;
  foreign: typeof foreign;
  lanes: typeof lanes;
  map: typeof map;
  own: typeof own;
  plan: typeof plan;
  query: typeof query;
  report: typeof report;
  result: typeof result;
  schema: typeof schema;
  sources: typeof sources;
  table: typeof table;
  workspace: typeof workspace;
};

/** A key that is in no file of texts is refused by the compiler. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof english & Later;
  }
}
