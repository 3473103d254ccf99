import workspace from './en/workspace.json' with { type: 'json' };
import { takeIn } from './index.ts';

takeIn('workspace', workspace);

export { t } from './index.ts';
