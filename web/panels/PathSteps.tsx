import { Trans } from 'react-i18next';
import type { Path, PathStep, Paths } from '../../server/contract/paths.ts';
import type { Modality } from '../../server/contract/words.ts';
import { evidenceInWords } from '../state/pathWords.ts';
import { t } from '../texts/index.ts';
import { useShared } from './context.ts';
import { GradeBadge } from './GradeBadge.tsx';

/** The steps of a path, each read in its stored direction, with what stands under it. */
export function PathSteps({ found, path }: { found: Paths; path: Path }) {
  const captions = new Map(found.nodes.map(node => [node.id, node.caption]));
  return (
    <section>
      <h3 className="section">
        <Trans
          t={t}
          i18nKey="paths:steps.head"
          values={{ place: found.paths.indexOf(path) + 1 }}
          components={{ muted: <span className="muted" /> }}
        />
      </h3>
      <ol className="steps">
        {path.steps.map((step, index) => (
          <Step
            key={step.relationship}
            step={step}
            place={index + 1}
            weakest={index === path.weakest}
            captions={captions}
            status={found.relationships.find(({ id }) => id === step.relationship)?.support?.status}
          />
        ))}
      </ol>
    </section>
  );
}

type StepProps = {
  step: PathStep;
  place: number;
  weakest: boolean;
  captions: Map<string, string>;
  status: Modality | null | undefined;
};

function Step({ step, place, weakest, captions, status }: StepProps) {
  const { open } = useShared();
  const [tail, head] = step.forward ? [step.from, step.to] : [step.to, step.from];
  const end = (id: string) => (
    <button type="button" className="link" onClick={() => open(id)}>
      {captions.get(id) ?? id}
    </button>
  );
  return (
    <li className="step">
      <span className="step-place" aria-hidden="true">
        {place}
      </span>
      <div className="step-words">
        <p>
          {end(tail)} <span className="says">{`${step.caption} →`}</span> {end(head)}
        </p>
        <p className="muted">{evidenceInWords(step)}</p>
        <p className="step-tags">
          {weakest && <span className="tag warn">{t('paths:steps.weakest')}</span>}
          {step.planned && (
            <span className="tag planned">
              {status && status !== 'happened' ? t(`words:modality.${status}`) : t('common:planned')}
            </span>
          )}
          {step.denied && <span className="tag bad">{t('paths:steps.denied')}</span>}
        </p>
      </div>
      <GradeBadge grade={step.grade} />
    </li>
  );
}
