import { z } from 'zod';
import type { DeclaredProperty, Field, Kind, Role } from '../contract/model.ts';
import { day, modality, qualifier, reliability, voice } from '../contract/words.ts';
import { readEdtf } from './edtf.ts';
import { place, source } from './kinds/things.ts';
import { kinds, kindsOf } from './model.ts';

/** Ids stand in links and in ids of relationships: lower-case words with hyphens. */
export const id = z
  .string()
  .max(100, 'an id is 100 signs at most')
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'an id is lower-case letters and figures, with single hyphens between words',
  );
/** A claim that was given an id, or one aspect of it: `kirby-3000`, `kirby-3000.troops`. */
const claimReference = z
  .string()
  .max(400)
  .regex(/^[^\s|]+$/, 'a claim is referred to by its id, such as kirby-3000 or kirby-3000.troops');
const text = z.string().trim().min(1, 'must not be empty').max(4000, 'must be 4,000 signs at most');
/** A document's file by its way from the folder of texts, which it never leaves. */
const fileName = z
  .string()
  .max(200, 'must be 200 signs at most')
  .regex(
    /^(?!(?:.*\/)?\.{0,2}(?:\/|$))[^\\]+$/,
    'a file is named by its way from the folder of texts: not from /, without \\ and without ..',
  );
/** An address that the page may make a link of. */
const address = z
  .string()
  .max(2000, 'must be 2,000 signs at most')
  .regex(
    /^https?:\/\/[^\s<>"'`\\]+$/,
    'an address begins with https:// or http:// and holds no blanks, quotation marks, < or >',
  );

/** EDTF; a bare year comes out of YAML as a number. */
export const edtf = z.union([z.string(), z.int()]).superRefine((value, context) => {
  try {
    readEdtf(String(value));
  } catch (thrown) {
    context.addIssue({ code: 'custom', message: (thrown as Error).message });
  }
});

const credibility = z
  .int('credibility is a whole number from 1 to 6')
  .min(1, 'credibility is 1 to 6')
  .max(6, 'credibility is 1 to 6');
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)]);
const latitude = z.number().min(-90, 'latitude is −90 to 90').max(90, 'latitude is −90 to 90');
const longitude = z.number().min(-180, 'longitude is −180 to 180').max(180, 'longitude is −180 to 180');

/** What a declared property may hold. */
function propertyValue(property: DeclaredProperty): z.ZodType {
  const shape = {
    text,
    flag: z.boolean(),
    date: edtf,
    choice: z.enum((property.choices ?? []) as [string, ...string[]]),
    'text-list': z.array(text),
    point: z.tuple([latitude, longitude]),
  }[property.type];
  const described = shape.meta({ description: property.caption });
  return property.required ? described : described.optional();
}
const propertyShape = (properties: DeclaredProperty[]) =>
  Object.fromEntries(properties.map(property => [property.name, propertyValue(property)]));

/** Who holds a role: an id, a list of ids, or a mapping of ids to the role's properties. */
function roleValue({ properties }: Role): z.ZodType {
  const described = z.record(id, z.strictObject(propertyShape(properties)).nullable());
  return properties.some(property => property.required)
    ? described
    : z.union([id, z.array(id).min(1), described]);
}

/** What an element of a kind is in a dossier, save for its kind. */
function elementFields(kind: Kind): Record<string, z.ZodType> {
  const roles = kind.roles.map(role => {
    const description = `Who or what it ${role.caption}: ${role.ends.join(', ')}`;
    return [role.name, roleValue(role).meta({ description }).optional()];
  });
  return {
    formerIds: z.array(id).optional(),
    ...propertyShape(kind.properties),
    ...Object.fromEntries(roles),
  };
}

/** The kinds of a group, told apart by their `kind`. */
function oneOfKinds(group: Kind['group']) {
  const shapes = kindsOf(group).map(kind =>
    z.strictObject({ kind: z.literal(kind.name), ...elementFields(kind) }),
  );
  return z.discriminatedUnion('kind', shapes as [(typeof shapes)[number], ...typeof shapes]);
}

const details = {
  modality: modality.optional(),
  scope: text.optional(),
  asOf: edtf.optional(),
  summary: text.optional(),
};
const count = z.int('a count is a whole number').min(0, 'a count is not negative');

/** What a claim may say of a field. */
function fieldValue(field: Field): z.ZodType {
  if (field.type === 'count' || field.type === 'money') {
    const figure = z.strictObject({
      ...details,
      value: count.optional(),
      low: count.optional(),
      high: count.optional(),
      qualifier: qualifier.optional(),
      unit: z.literal(field.unit ?? '', `the unit of ${field.name} is ${field.unit}`).optional(),
      ...(field.measures ? { measure: z.enum(field.measures as [string, ...string[]]).optional() } : {}),
    });
    return oneOrMore(z.union([count, figure]));
  }
  const flag = z.literal(true, 'a claim that it is not so stands under denies, with true');
  const plain = { flag, date: edtf, text }[field.type];
  return oneOrMore(z.union([plain, z.strictObject({ ...details, value: plain })]));
}

/** What a claim may say of an element of a kind: that it happened, its fields, its roles. */
export function aspectShape(kind: Kind) {
  const happened = z.union([z.literal(true), z.strictObject(details)]);
  const holder = z.union([id, z.array(id).min(1), z.record(id, z.strictObject(details).nullable())]);
  return z.strictObject({
    ...(kind.group === 'event' ? { happened: happened.optional() } : {}),
    ...Object.fromEntries(kind.fields.map(field => [field.name, fieldValue(field).optional()])),
    ...Object.fromEntries(kind.roles.map(role => [role.name, holder.optional()])),
  });
}

/** What a claim may say of anything: the aspects of every kind, and where kinds differ, what any of them takes. */
export function mergedAspects() {
  const byName = new Map<string, z.ZodType[]>();
  for (const kind of kinds) {
    for (const [name, shape] of Object.entries(aspectShape(kind).shape)) {
      byName.set(name, [...(byName.get(name) ?? []), shape as z.ZodType]);
    }
  }
  const merged = [...byName].map(([name, shapes]) => [name, anyOf(shapes).optional()]);
  return z.strictObject(Object.fromEntries(merged) as Record<string, z.ZodType>);
}

/** One of several shapes, those that are alike taken once. */
function anyOf(shapes: z.ZodType[]): z.ZodType {
  const different = new Map(shapes.map(shape => [JSON.stringify(z.toJSONSchema(shape)), shape]));
  const [only, ...others] = different.values();
  return only && others.length === 0 ? only : z.union([...different.values()]);
}

function claimShape(aspects: z.ZodType) {
  return z.strictObject({
    id: id.optional(),
    about: id,
    paragraph: z.int('paragraph is a whole number').min(1, 'paragraphs are counted from 1'),
    locator: text
      .refine(words => words.split(/\s+/).length <= 10, 'a locator is ten words at most')
      .optional(),
    summary: text,
    by: oneOrMore(id).optional(),
    voice: voice.optional(),
    via: oneOrMore(id).optional(),
    said: edtf.optional(),
    private: z.boolean().optional(),
    origin: id.optional(),
    credibility,
    modality: modality.optional(),
    answers: oneOrMore(claimReference).optional(),
    asserts: aspects.optional(),
    denies: aspects.optional(),
    doubts: aspects.optional(),
    withholds: aspects.optional(),
  });
}

const position = z.int('paragraphs have whole numbers').min(1, 'paragraphs are counted from 1');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'sha256 is 64 lower-case hexadecimal figures');
/** One paragraph of a document, or one sentence of a line that holds a whole article. */
const accounted = { n: position, sha256, none: text.optional(), repeats: oneOrMore(position).optional() };

/** Every paragraph of one document: that it gives claims is read off the claims, why it gives none stands here. */
export const coverageShape = z.strictObject({
  count: position.meta({ description: 'How many paragraphs the document has' }),
  paragraphs: z
    .array(z.strictObject({ ...accounted, sentences: z.array(z.strictObject(accounted)).min(1).optional() }))
    .min(1),
});

/** Which part of its file a source is: one line, whose paragraphs are its sentences, or the lines from one to another. */
const part = { line: position.optional(), lines: z.tuple([position, position]).optional() };

/**
 * One file of a dossier. Any file may hold any section; those of several files are taken together.
 * @param aspects what may stand under `asserts` and its like: open while it isn't known what a claim is about.
 */
export function fileShape(aspects: z.ZodType = z.record(z.string(), z.unknown())) {
  const section = <T extends z.ZodType>(element: T) => z.record(id, element).optional();
  return z.strictObject({
    dossier: z
      .strictObject({
        id,
        title: text,
        version: z.union([
          z.string().min(1, 'must not be empty').max(100, 'must be 100 signs at most'),
          z.number(),
        ]),
        description: text.optional(),
        frozen: day.optional(),
      })
      .optional(),
    actors: section(oneOfKinds('actor')),
    places: section(z.strictObject(elementFields(place))),
    origins: section(z.strictObject({ title: text, date: edtf.optional(), description: text.optional() })),
    events: section(oneOfKinds('event')),
    sources: section(
      z.strictObject({
        ...elementFields(source),
        file: fileName.meta({ description: 'File' }).optional(),
        url: address.meta({ description: 'Address' }).optional(),
        ...part,
        reliability,
        claims: z.array(claimShape(aspects)).optional(),
      }),
    ),
    coverage: z.record(fileName, coverageShape).optional(),
  });
}

/** What an entry of `claims` may hold. */
export const claimKeys = Object.keys(claimShape(z.unknown()).shape);
export type Coverage = z.infer<typeof coverageShape>;
export type ClaimEntry = z.infer<ReturnType<typeof claimShape>>;
