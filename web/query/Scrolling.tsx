import type { ReactNode } from 'react';

/** A part that scrolls by itself; the keyboard must get into it for its arrows to work. */
export function Scrolling({
  name,
  className,
  children,
}: {
  name: string;
  className: string;
  children: ReactNode;
}) {
  return (
    <section className={className} aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
