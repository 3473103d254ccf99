import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';

type Props = { label: string; caption?: string; text(): Promise<string> };

/** Copies a text, and says that it did or that it could not. */
export function CopyButton({ label, caption, text }: Props) {
  const [said, setSaid] = useState<'Copied' | 'Not copied' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await text());
      setSaid('Copied');
    } catch {
      setSaid('Not copied');
    }
    setTimeout(() => setSaid(null), 2_000);
  };
  return (
    <button
      type="button"
      className={caption ? 'button' : 'eye'}
      aria-label={said ?? label}
      title={said ?? label}
      onClick={() => void copy()}
    >
      {said === 'Copied' ? <IconCheck size={16} /> : <IconCopy size={16} />} {caption && (said ?? caption)}
    </button>
  );
}
