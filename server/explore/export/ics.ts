import { ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Exported } from '../../contract/export.ts';
import type { GraphNode } from '../../contract/graph.ts';
import { passportOf } from './graphml.ts';

/**
 * The events of a view that have a first and a last possible day, as a calendar (RFC 5545) of whole days. Those with an
 * open end or no date at all are counted in its description and left out: a calendar has no place for them.
 */
export function toIcs(view: Exported): string {
  const events = eventsOf(view);
  const dated = events.filter(({ properties: { from, to } }) => from && to);
  const passport = Object.entries(passportOf(view, [])).map(([name, value]) => `${name}: ${value}`);
  const calendar = new ICalCalendar({
    prodId: { company: 'Entente', product: 'Entente', language: 'EN' },
    name: view.dossiers.map(({ title }) => title).join(', '),
    description: [`${dated.length} of ${events.length} events have a first and a last day`, ...passport].join(
      ' · ',
    ),
  });
  for (const { id, caption, properties, support } of dated) {
    const happened = support?.status === 'happened';
    calendar.createEvent({
      id: `${id}@entente`,
      stamp: view.exported,
      start: dayOf(properties.from),
      // The day after the last one (RFC 5545, DTEND).
      end: new Date(dayOf(properties.to).valueOf() + 86_400_000),
      allDay: true,
      summary: happened ? caption : `${caption} (${support?.status ?? 'status not told'})`,
      status: happened ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
      description: descriptionOf(properties, support),
    });
  }
  return calendar.toString();
}

/** The events of a view, whether they are its nodes or lie beneath its ties. */
export const eventsOf = ({ content }: Exported): GraphNode[] =>
  [...content.nodes.filter(({ labels }) => labels.includes('Event')), ...content.events].sort((one, other) =>
    one.id.localeCompare(other.id),
  );

const dayOf = (day: unknown) => new Date(`${day}T00:00:00Z`);

function descriptionOf(properties: GraphNode['properties'], support: GraphNode['support']): string {
  const said = support
    ? `${support.claims} claims of ${support.origins} origins in ${support.sources} sources, best grade ${support.grade ?? 'none'}`
    : null;
  return [properties.summary, `Date as the documents have it (EDTF): ${properties.date}`, said]
    .filter(Boolean)
    .join('\n');
}
