import { reliabilityInWords } from '../state/claimWords.ts';
import { t } from '../texts/index.ts';

const letters = [...'ABCDEF'];

/** The reliability of a source: its letter on the scale, in words, and why. */
export function Reliability({ letter, reason, of }: { letter: string; reason: string; of?: string }) {
  const words = reliabilityInWords(letter);
  return (
    <section
      className="reliability"
      aria-label={of ? t('inspector:reliability.of', { name: of }) : t('inspector:reliability.label')}
    >
      <div className="letter" aria-hidden="true">
        {letter}
      </div>
      <div>
        <h3>
          <span className="visually-hidden">{t('inspector:reliability.letter', { letter })}</span>
          {words.charAt(0).toUpperCase() + words.slice(1)}
        </h3>
        <p>{reason}</p>
      </div>
      <div className="scale" aria-hidden="true">
        {letters.map(one => (
          <span key={one} className={one === letter ? 'is' : ''}>
            {one}
          </span>
        ))}
        <small>{t('inspector:reliability.best')}</small>
        <small>{t('inspector:reliability.last')}</small>
      </div>
    </section>
  );
}
