import behind from './en/behind.json' with { type: 'json' };
import { takeIn } from './index.ts';

takeIn('behind', behind);

export { t } from './index.ts';
