import { type ReactNode, useId } from 'react';
import type { DraftFault } from './useSaving.ts';

/** What ties a control to what is said of it. */
type About = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

type Props = {
  label: ReactNode;
  hint?: string;
  faults?: DraftFault[];
  children(about: About): ReactNode;
};

/** A control with its label above, and below it how to fill it in and what is wrong with it. */
export function Labelled({ label, hint, faults = [], children }: Props) {
  const id = useId();
  const said = hint !== undefined || faults.length > 0;
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(said ? { 'aria-describedby': `${id}-said` } : {}),
        ...(faults.length > 0 ? { 'aria-invalid': true } : {}),
      })}
      {said && (
        <div id={`${id}-said`}>
          {faults.map(({ message }) => (
            <p key={message} className="save-fault">
              {message}
            </p>
          ))}
          {hint !== undefined && <p className="save-hint">{hint}</p>}
        </div>
      )}
    </div>
  );
}
