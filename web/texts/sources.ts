import sources from './en/sources.json' with { type: 'json' };
import { takeIn } from './index.ts';

takeIn('sources', sources);

export { t } from './index.ts';
