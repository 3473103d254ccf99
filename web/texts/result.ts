import result from './en/result.json' with { type: 'json' };
import { takeIn } from './index.ts';

takeIn('result', result);

export { language, t } from './index.ts';
