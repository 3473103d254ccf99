import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Chart } from '../../../server/contract/queries.ts';
import { columnTitle, keyed } from '../../state/cells.ts';
import { t } from '../../texts/result.ts';
import { Scrolling } from '../Scrolling.tsx';
import { ChartPicker } from './ChartPicker.tsx';
import { type ChartChoice, chartColumns, charted, usualChart } from './chart.ts';
import { colourOf, draw } from './draw.ts';
import type { Answered } from './types.ts';

type Props = { name: string; result: Answered; chart: Chart | null };

/** What was chosen of charts, until the page is left. */
const kept = new Map<string, ChartChoice>();
/** Rows of the table beside a chart, which is for those who do not see it. */
const mostTold = 300;

/** The figures of an answer as bars, lines or dots, with the same figures as a table for those who do not see it. */
export function ChartWay({ name, result, chart }: Props) {
  const columns = useMemo(() => chartColumns(result), [result]);
  const key = JSON.stringify([name, result.columns]);
  const [chosen, setChosen] = useState<ChartChoice | null>(kept.get(key) ?? null);
  const choice = useMemo(() => chosen ?? usualChart(columns, chart), [chosen, columns, chart]);
  const told = useMemo(() => charted(result, columns, choice), [result, columns, choice]);
  const { ref, width } = useElementSize<HTMLDivElement>();
  const box = useRef<HTMLDivElement>(null);
  const x = choice.x === null ? t('result:chart.rows') : columnTitle(choice.x);
  const y = choice.y.map(columnTitle).join(', ');
  useEffect(() => {
    if (!box.current || width === 0) return;
    box.current.replaceChildren(draw(told, choice, Math.floor(width), { x, y }));
  }, [told, choice, width, x, y]);
  const choose = (change: Partial<ChartChoice>) => {
    const next = { ...choice, ...change };
    kept.set(key, next);
    setChosen(next);
  };
  const figures = told.points.filter(point => point.y !== null);
  return (
    <>
      <ChartPicker columns={columns} choice={choice} onChoose={choose} />
      <figure className="answer-chart">
        <figcaption>
          <strong>{t('result:chart.caption', { y, x })}</strong>
          <span className="muted">
            {[
              t('result:chart.figures', { count: figures.length }),
              told.without > 0 && t('result:chart.without', { count: told.without }),
              told.spans > 0 && t('result:chart.spans', { count: told.spans }),
              told.left > 0 && t('result:chart.left', { count: told.left }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {told.series.length > 1 && (
            <span className="series">
              {told.series.map((series, index) => (
                <span key={series}>
                  <span
                    className="series-sample"
                    style={{ background: colourOf(index) }}
                    aria-hidden="true"
                  />{' '}
                  {series || t('common:nothing')}
                </span>
              ))}
            </span>
          )}
        </figcaption>
        <Scrolling name={t('result:chart.caption', { y, x })} className="chart-room">
          <div ref={ref}>
            <div ref={box} aria-hidden="true" data-drawn={figures.length} />
          </div>
        </Scrolling>
        <table className="visually-hidden">
          <caption>{t('result:chart.twin', { y, x })}</caption>
          <thead>
            <tr>
              <th scope="col">{x}</th>
              {told.series.length > 1 && <th scope="col">{t('result:chart.series')}</th>}
              <th scope="col">{y}</th>
            </tr>
          </thead>
          <tbody>
            {keyed(told.points.slice(0, mostTold)).map(({ key: at, value: point }) => (
              <tr key={at}>
                <th scope="row">{point.xText}</th>
                {told.series.length > 1 && <td>{point.series}</td>}
                <td>{point.y === null ? point.yText || t('common:nothing') : point.yText}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
    </>
  );
}
