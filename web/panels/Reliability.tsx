import { reliabilityInWords } from '../state/claimWords.ts';

const letters = [...'ABCDEF'];

/** The reliability of a source: its letter on the scale, in words, and why. */
export function Reliability({ letter, reason, of }: { letter: string; reason: string; of?: string }) {
  const words = reliabilityInWords(letter);
  return (
    <section className="reliability" aria-label={of ? `Reliability of ${of}` : 'Reliability'}>
      <div className="letter" aria-hidden="true">
        {letter}
      </div>
      <div>
        <h3>
          <span className="visually-hidden">Reliability {letter}: </span>
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
        <small>completely reliable</small>
        <small>cannot be judged</small>
      </div>
    </section>
  );
}
