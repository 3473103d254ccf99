import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../texts/behind.ts';

type Props = { label: string; caption?: string; text(): Promise<string> };

/** Copies a text, and says that it did or that it could not. */
export function CopyButton({ label, caption, text }: Props) {
  const [done, setDone] = useState<'copied' | 'failed' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await text());
      setDone('copied');
    } catch {
      setDone('failed');
    }
    setTimeout(() => setDone(null), 2_000);
  };
  const said = done && (done === 'copied' ? t('common:copied') : t('behind:copy.failed'));
  return (
    <button
      type="button"
      className={caption ? 'button' : 'eye'}
      aria-label={said ?? label}
      title={said ?? label}
      onClick={() => void copy()}
    >
      {done === 'copied' ? <IconCheck size={16} /> : <IconCopy size={16} />} {caption && (said ?? caption)}
    </button>
  );
}
