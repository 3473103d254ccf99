import foreign from './en/foreign.json' with { type: 'json' };
import { takeIn } from './index.ts';

takeIn('foreign', foreign);

export { t } from './index.ts';
