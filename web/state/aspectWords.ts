import type { Kind } from '../../server/contract/model.ts';
import { t } from '../texts/index.ts';

/** An aspect of a kind of event, within a sentence: “troops”, “deployed”, “that it happened”. */
export function aspectInWords(aspect: string, kind: Kind | undefined): string {
  const declared =
    kind?.fields.find(({ name }) => name === aspect) ?? kind?.roles.find(({ name }) => name === aspect);
  if (declared) return declared.caption.toLowerCase();
  return aspect === 'happened' ? t('words:aspect.happened') : aspect.toLowerCase();
}
