import query from './en/query.json' with { type: 'json' };
import { takeIn } from './index.ts';

takeIn('query', query);

export { t } from './index.ts';
