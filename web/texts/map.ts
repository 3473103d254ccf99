import map from './en/map.json' with { type: 'json' };
import { takeIn } from './index.ts';

takeIn('map', map);

export { t } from './index.ts';
