import schema from './en/schema.json' with { type: 'json' };
import { takeIn } from './index.ts';

takeIn('schema', schema);

export { t } from './index.ts';
