import type { Claim } from '../../server/contract/elements.ts';
import type { Reference } from '../../server/contract/graph.ts';
import { t } from '../texts/index.ts';

/** What two have in common, and what only one of them has. */
export type Shared<T> = { both: T[]; one: T[]; other: T[] };

/** Splits two lists by a key; each list keeps its own order, and `both` that of the first. */
export function sharedBy<T>(one: T[], other: T[], key: (item: T) => string): Shared<T> {
  const unique = (list: T[]) => [...new Map(list.map(item => [key(item), item])).values()];
  const [first, second] = [unique(one), unique(other)];
  const [inFirst, inSecond] = [new Set(first.map(key)), new Set(second.map(key))];
  return {
    both: first.filter(item => inSecond.has(key(item))),
    one: first.filter(item => !inSecond.has(key(item))),
    other: second.filter(item => !inFirst.has(key(item))),
  };
}

export type Named = { id: string; caption: string };
const byId = ({ id }: { id: string }) => id;

/** On what two events rest: documents, origins and speakers. */
export function restsOn(one: Claim[], other: Claim[]) {
  const sources = (claims: Claim[]): Named[] =>
    claims.map(({ source }) => ({ id: source.id, caption: source.publisher ?? source.title }));
  const origins = (claims: Claim[]): Named[] =>
    claims.map(({ origin }) => ({ id: `origin:${origin.id}`, caption: origin.title }));
  const speakers = (claims: Claim[]): Named[] => claims.flatMap(claim => claim.speakers);
  return {
    sources: sharedBy(sources(one), sources(other), byId),
    origins: sharedBy(origins(one), origins(other), byId),
    speakers: sharedBy(speakers(one), speakers(other), byId),
  };
}

/** One aspect of two events, with how many claims each has of it. */
export type AspectPair = { caption: string; one: number; other: number };

/** Claims of two events by aspect; aspects of different kinds of event that are called the same stand together. */
export function aspectsOf(one: Claim[], other: Claim[]): AspectPair[] {
  const count = (claims: Claim[], caption: string) =>
    claims.filter(claim => claim.aspectCaption === caption).length;
  const captions = [...new Set([...one, ...other].map(claim => claim.aspectCaption))].sort();
  return captions.map(caption => ({ caption, one: count(one, caption), other: count(other, caption) }));
}

/** An event of which two documents tell. */
export type Told = {
  event: Reference;
  /** Aspects of which both speak: those where both repeat one origin, and those that they report apart. */
  sameOrigin: string[];
  apart: string[];
  /** Claims of the one that cannot be true together with some of the other, each with those. */
  against: [Claim, Claim][];
};

/** What two documents both report, whether from the same origin or apart, and where they disagree. */
export function toldByBoth(one: Claim[], other: Claim[]): Told[] {
  const events = sharedBy(
    one.map(({ about }) => about),
    other.map(({ about }) => about),
    byId,
  ).both;
  return events.map(event => {
    const of = (claims: Claim[]) => claims.filter(({ about }) => about.id === event.id);
    const aspects = sharedBy(of(one), of(other), aspectKey).both;
    const originsOf = (claims: Claim[], aspect: string) =>
      new Set(
        of(claims)
          .filter(claim => aspectKey(claim) === aspect)
          .map(({ origin }) => origin.id),
      );
    const isCopied = (claim: Claim) => {
      const theirs = originsOf(other, aspectKey(claim));
      return [...originsOf(one, aspectKey(claim))].some(origin => theirs.has(origin));
    };
    return {
      event,
      sameOrigin: aspects.filter(isCopied).map(aspectInWords),
      apart: aspects.filter(claim => !isCopied(claim)).map(aspectInWords),
      against: of(one).flatMap(claim =>
        of(other)
          .filter(({ id }) => claim.contradicts.includes(id))
          .map((opposite): [Claim, Claim] => [claim, opposite]),
      ),
    };
  });
}

/** What a claim speaks of: a role together with who holds it. */
const aspectKey = ({ aspect, names }: Claim) => `${aspect} ${names?.id ?? ''}`;
const aspectInWords = ({ aspectCaption, names }: Claim) =>
  names
    ? t('words:claim.of', { aspect: aspectCaption.toLowerCase(), what: names.caption })
    : aspectCaption.toLowerCase();
