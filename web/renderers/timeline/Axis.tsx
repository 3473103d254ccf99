import type { Sight } from './sight.ts';
import { axisTicks } from './ticks.ts';

/** Above the lanes: days, weeks, months or years. */
export function Axis({ sight, width }: { sight: Sight; width: number }) {
  const perDay = width / (sight.to - sight.from);
  return (
    <svg className="lanes-axis" width={width} height={26} aria-hidden="true">
      {axisTicks(sight, width).map(({ day, label, strong }) => (
        <text
          key={day}
          className={strong ? 'strong' : undefined}
          x={(day - sight.from) * perDay}
          y={17}
          textAnchor="middle"
        >
          {label}
        </text>
      ))}
    </svg>
  );
}
