import lanes from './en/lanes.json' with { type: 'json' };
import { takeIn } from './index.ts';

takeIn('lanes', lanes);

export { t } from './index.ts';
