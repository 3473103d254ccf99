import own from './en/own.json' with { type: 'json' };
import { takeIn } from './index.ts';

takeIn('own', own);

export { t } from './index.ts';
