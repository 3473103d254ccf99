import { gradeInWords } from '../state/words.ts';

/** Two cells, letter then figure: the darker, the stronger; what is weak or can’t be judged is hatched. */
export function GradeBadge({ grade }: { grade: string | null }) {
  if (grade === null) return <span className="muted">ungraded</span>;
  const strength = (cell: string) =>
    Math.min('ABCDEF'.indexOf(cell) >= 0 ? 'ABCDEF'.indexOf(cell) + 1 : Number(cell), 5);
  return (
    <span className="grade" role="img" aria-label={gradeInWords(grade)} title={gradeInWords(grade)}>
      {[...grade].map(cell => (
        <span key={cell} className={`s${strength(cell)}`}>
          {cell}
        </span>
      ))}
    </span>
  );
}
