import type { Field, Kind } from '../contract/model.ts';
import type { Qualifier, Reliability, Stance } from '../contract/words.ts';
import { aspectShape, type ClaimEntry, claimKeys } from '../model/dossier.ts';
import { kinds, roleOf } from '../model/model.ts';
import { holders, spanOf } from './checkElements.ts';
import { checkShape } from './checkShape.ts';
import { claimId } from './claimId.ts';
import type { Collected, Entry } from './collect.ts';
import { type Claim, type Element, type Figure, relationshipOf } from './dossier.ts';
import { DossierError, type Doubtful, didYouMean, type Fault, nearest, tooMany } from './faults.ts';
import { faultOfFigure, toFigure } from './figures.ts';
import { limits } from './limits.ts';
import type { Path } from './readFolder.ts';

const stances: Stance[] = ['asserts', 'denies', 'doubts', 'withholds'];
/** A claim, and where its entry and its aspect stand. */
export type PlacedClaim = { claim: Claim; entry: Entry<'sources'>; at: Path; entryId: string | undefined };
type Details = Partial<Pick<ClaimEntry, 'modality' | 'summary'>> & { scope?: string; asOf?: unknown };
type Aspect = {
  name: string;
  element: string;
  names: string | null;
  varies: boolean;
  figure: Figure | null;
  details: Details;
  at: Path;
};

/** Made once for each kind: making a shape takes longer than checking many claims against it. */
const shapes = new Map(kinds.map(kind => [kind, aspectShape(kind)]));
const shapeOf = (kind: Kind) => shapes.get(kind) ?? aspectShape(kind);

const list = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat());

/** Every claim of every source: one for each aspect of an entry. */
export function checkClaims(
  all: Collected,
  elements: Map<string, Element>,
  doubtful: Doubtful,
  faults: Fault[],
): PlacedClaim[] {
  const given = new Set<string>();
  const placed: PlacedClaim[] = [];
  for (const entry of all.sources.values()) {
    const entries = (entry.value as { claims?: unknown }).claims;
    if (!Array.isArray(entries)) continue;
    entries.forEach((written: ClaimEntry, index) => {
      if (typeof written !== 'object' || written === null) return;
      const at = [...entry.at, 'claims', index];
      if (given.has(written.id ?? '')) {
        faults.push(entry.file.fault([...at, 'id'], `the claim id '${written.id}' is given twice`));
        doubtful.mark(written.about);
      } else placed.push(...checkEntry(written, entry, at, all, elements, doubtful, faults));
      if (written.id !== undefined) given.add(written.id);
      if (placed.length > limits.claims) throw tooMany('claims', entry.file.fault(at, ''), faults);
      if (faults.length > limits.faults) throw new DossierError(faults);
    });
  }
  const roles = [...elements.values()].reduce((sum, { holdings }) => sum + holdings.length, 0);
  checkAnswers(placed, given, roles, faults);
  return placed;
}

function checkEntry(
  written: ClaimEntry,
  entry: Entry<'sources'>,
  at: Path,
  all: Collected,
  elements: Map<string, Element>,
  doubtful: Doubtful,
  faults: Fault[],
): PlacedClaim[] {
  const tell = (key: string, message: string) => faults.push(entry.file.fault([...at, key], message));
  const speakers = list(written.by);
  const via = list(written.via);
  for (const [key, ids] of [
    ['by', speakers],
    ['via', via],
  ] as const) {
    ids.forEach((id, index) => {
      if (all.actors.has(id)) return;
      const message = `unknown actor '${id}'${didYouMean(id, all.actors.keys())}`;
      faults.push(entry.file.fault([...at, key, ...stepTo(written[key], index)], message));
    });
  }
  if (speakers.length > 0 && (written.voice === 'outlet' || written.voice === 'unattributed')) {
    tell('voice', `voice '${written.voice}' says that no speaker is named, and 'by' names one`);
  }
  if (speakers.length === 0 && written.voice === 'named')
    tell('voice', "voice 'named' needs the speaker under 'by'");
  if (written.private && written.said === undefined) tell('private', "'private' needs the date under 'said'");
  const origin = written.origin === undefined ? undefined : all.origins.get(written.origin);
  if (written.origin !== undefined && !origin) {
    tell('origin', `unknown origin '${written.origin}'${didYouMean(written.origin, all.origins.keys())}`);
  }
  const about = elements.get(written.about);
  if (!about || about.kind.group === 'source') {
    const known = [...elements.values()]
      .filter(element => element.kind.group !== 'source')
      .map(element => element.id);
    const given = [all.actors, all.places, all.events].some(section => section.has(written.about));
    // A misspelt `about` (told by its shape) still says what the claim was to support.
    for (const value of Object.values(written)) if (elements.has(String(value))) doubtful.mark(String(value));
    if (written.about !== undefined && !given) {
      const meant = nearest(String(written.about), known);
      if (meant !== null) doubtful.mark(meant);
      tell(
        'about',
        `unknown event, actor or place '${written.about}'${didYouMean(String(written.about), known)}`,
      );
    }
    return [];
  }
  const misspelt = Object.keys(written).some(key => !claimKeys.includes(key) && nearest(key, stances));
  if (misspelt) doubtful.mark(about.id);
  if (!misspelt && stances.every(stance => written[stance] === undefined)) {
    faults.push(entry.file.fault(at, 'a claim needs asserts, denies, doubts or withholds'));
  }
  const source = entry.value as { title?: string; reliability?: Reliability; published?: unknown };
  return stances.flatMap(stance =>
    aspectsOf(written[stance], about, entry, [...at, stance], doubtful, faults).map(aspect => {
      const claim: Claim = {
        id: '',
        source: entry.id,
        reliability: source.reliability ?? 'F',
        published: spanOf(source.published),
        about: about.id,
        aspect: aspect.name,
        element: aspect.element,
        names: aspect.names,
        stance,
        modality: aspect.details.modality ?? written.modality ?? 'happened',
        figure: aspect.figure,
        scope: aspect.details.scope ?? null,
        asOf: spanOf(aspect.details.asOf),
        varies: aspect.varies,
        said: spanOf(written.said),
        inPublic: written.private !== true,
        voice: written.voice ?? (speakers.length > 0 ? 'named' : 'outlet'),
        speakers,
        via,
        origin: {
          id: written.origin ?? entry.id,
          title: String((origin?.value as { title?: string })?.title ?? source.title ?? entry.id),
        },
        credibility: written.credibility,
        paragraph: written.paragraph,
        locator: written.locator ?? null,
        summary: aspect.details.summary ?? written.summary,
        answers: list(written.answers),
      };
      return {
        claim: { ...claim, id: claimId(claim, written.id) },
        entry,
        at: aspect.at,
        entryId: written.id,
      };
    }),
  );
}

function aspectsOf(
  written: unknown,
  about: Element,
  entry: Entry,
  at: Path,
  doubtful: Doubtful,
  faults: Fault[],
): Aspect[] {
  if (written === undefined) return [];
  const before = faults.length;
  checkShape(shapeOf(about.kind), written, entry.file, at, faults);
  if (faults.length > before || typeof written !== 'object' || written === null) {
    doubtful.mark(about.id);
    return [];
  }
  if (Object.keys(written).length === 0) {
    faults.push(entry.file.fault(at, 'a claim needs an aspect: that it happened, a field or a role'));
  }
  return Object.entries(written).flatMap(([name, value]) => {
    const here = [...at, name];
    const role = roleOf(about.kind, name);
    if (role) {
      return holders(value).flatMap(({ other, properties: details, step }): Aspect[] => {
        const held = about.holdings.some(holding => holding.role.name === name && holding.other === other);
        if (!held && doubtful.has(about.id, name)) return [];
        if (!held) {
          doubtful.mark(about.id);
          const others = about.holdings
            .filter(holding => holding.role.name === name)
            .map(holding => holding.other);
          faults.push(
            entry.file.fault(
              [...here, ...step],
              `${about.id} does not list '${other}' under '${name}'${didYouMean(other, others)}`,
            ),
          );
          return [];
        }
        const element = relationshipOf(about.id, { role, other }).id;
        return [
          { name, element, names: other, varies: false, figure: null, details, at: [...here, ...step] },
        ];
      });
    }
    const field = about.kind.fields.find(candidate => candidate.name === name);
    const plain = { name, element: about.id, names: null, at: here };
    if (!field)
      return [{ ...plain, varies: false, figure: null, details: value === true ? {} : (value as Details) }];
    return [value]
      .flat()
      .map(
        (one, index): Aspect =>
          figureAspect(field, one, plain, Array.isArray(value) ? [...here, index] : here, entry, faults),
      );
  });
}

function figureAspect(
  field: Field,
  written: unknown,
  plain: Pick<Aspect, 'name' | 'element' | 'names'>,
  at: Path,
  entry: Entry,
  faults: Fault[],
): Aspect {
  const figure = (
    typeof written === 'object' && written !== null ? written : { value: written }
  ) as Details & {
    value?: unknown;
    qualifier?: Qualifier;
  };
  const fault = field.type === 'count' || field.type === 'money' ? faultOfFigure(figure) : null;
  if (fault) faults.push(entry.file.fault(at, fault));
  return { ...plain, varies: field.varies === true, figure: toFigure(field, figure), details: figure, at };
}

/** The way from a key to one of its ids, which stands alone or in a list. */
const stepTo = (written: unknown, index: number): Path => (Array.isArray(written) ? [index] : []);

/**
 * Puts the claims in the place of the references that `answers` holds: an entry stands for all its claims, an entry
 * with an aspect for its claims on that.
 */
function checkAnswers(placed: PlacedClaim[], given: Set<string>, roles: number, faults: Fault[]): void {
  const byReference = new Map<string, PlacedClaim[]>();
  let relationships = roles;
  const ids = new Set<string>();
  for (const one of placed) {
    const { id } = one.claim;
    if (ids.has(id)) faults.push(one.entry.file.fault(one.at, 'the same claim is made twice'));
    ids.add(id);
    const parts = id.split('.');
    for (let length = 1; length <= parts.length; length += 1) {
      const reference = parts.slice(0, length).join('.');
      const same = byReference.get(reference);
      if (same) same.push(one);
      else byReference.set(reference, [one]);
    }
  }
  const known = [...byReference.keys()].filter(id => !id.startsWith('claim-'));
  for (const one of placed) {
    const { entry, claim } = one;
    const written = entryOf(one).answers;
    claim.answers = claim.answers.flatMap((answered, index) => {
      const tell = (message: string) => {
        const at = [...one.at.slice(0, entryDepth), 'answers', ...stepTo(written, index)];
        faults.push(entry.file.fault(at, message));
        return [];
      };
      const targets = byReference.get(answered);
      if (targets === undefined) {
        // An entry that has a fault of its own isn't unknown.
        const [root = ''] = answered.split('.');
        if (given.has(root) && !byReference.has(root)) return [];
        return tell(`unknown claim '${answered}'${didYouMean(answered, known)}`);
      }
      if (targets.some(target => entryOf(target) === entryOf(one)))
        return tell('a claim does not answer itself');
      relationships += targets.length;
      if (relationships > limits.relationships)
        throw tooMany('relationships', entry.file.fault(one.at, ''), faults);
      return targets.map(target => target.claim.id);
    });
    relationships += 2 + claim.speakers.length + claim.via.length + (claim.names === null ? 0 : 1);
    if (relationships > limits.relationships)
      throw tooMany('relationships', entry.file.fault(one.at, ''), faults);
  }
}

/** `sources`, the source, `claims`, the position: what leads to an entry. */
const entryDepth = 4;

function entryOf({ entry, at }: PlacedClaim): ClaimEntry {
  const { claims } = entry.value as { claims: ClaimEntry[] };
  return claims[Number(at[entryDepth - 1])] as ClaimEntry;
}
