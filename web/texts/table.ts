import table from './en/table.json' with { type: 'json' };
import { takeIn } from './index.ts';

takeIn('table', table);

export { t } from './index.ts';
