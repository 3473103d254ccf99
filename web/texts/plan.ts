import plan from './en/plan.json' with { type: 'json' };
import { takeIn } from './index.ts';

takeIn('plan', plan);

export { t } from './index.ts';
