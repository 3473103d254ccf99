import report from './en/report.json' with { type: 'json' };
import { takeIn } from './index.ts';

takeIn('report', report);

export { t } from './index.ts';
