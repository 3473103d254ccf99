import type { PlanStep } from '../../server/contract/cypher.ts';

type Props = { plan: PlanStep; hints: { operator: string; message: string }[] };

/** How a statement is or was worked out, step by step. */
export function PlanView({ plan, hints }: Props) {
  return (
    <div className="pad">
      {hints.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      <pre>{JSON.stringify(plan, null, 1)}</pre>
    </div>
  );
}
