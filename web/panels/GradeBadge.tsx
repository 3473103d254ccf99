import { gradeInWords } from '../state/claimWords.ts';
import { t } from '../texts/index.ts';

type Props = {
  grade: string | null;
  /** Why the source is as reliable as its letter says. */
  why?: string | null;
};

/** Two cells, letter then figure: the darker, the stronger; what is weak or can’t be judged is hatched. */
export function GradeBadge({ grade, why = null }: Props) {
  if (grade === null) return <span className="muted">{t('evidence:grade.none')}</span>;
  const strength = (cell: string) =>
    Math.min('ABCDEF'.indexOf(cell) >= 0 ? 'ABCDEF'.indexOf(cell) + 1 : Number(cell), 5);
  const said = gradeInWords(grade);
  const words = why ? t('evidence:grade.why', { grade: said, letter: grade.charAt(0), why }) : said;
  return (
    <span className="grade" role="img" aria-label={words} title={words}>
      {[...grade].map(cell => (
        <span key={cell} className={`s${strength(cell)}`}>
          {cell}
        </span>
      ))}
    </span>
  );
}
