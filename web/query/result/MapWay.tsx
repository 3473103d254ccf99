import '../../renderers/map/map.css';
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { useShared } from '../../panels/context.ts';
import { t } from '../../texts/result.ts';
import { MapStage } from './MapStage.tsx';
import { onMap } from './onMap.ts';
import type { Answered } from './types.ts';

/** What of an answer has a place on Earth, on the base map of the network. */
export function MapWay({ result }: { result: Answered }) {
  const { kinds } = useShared();
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const told = useMemo(() => onMap(result, kinds), [result, kinds]);
  return (
    <>
      <div className="way-bar">
        <span className="muted">
          {[
            t('result:map.marks', { count: told.marks.length }),
            told.without > 0 && t('result:map.without', { count: told.without }),
            told.elsewhere > 0 && t('result:map.elsewhere', { count: told.elsewhere }),
            told.left > 0 && t('result:map.left', { count: told.left }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <div className="answer-map">
        <div className="map-box" ref={ref}>
          {width > 0 && height > 0 && <MapStage told={told} width={width} height={height} />}
        </div>
      </div>
    </>
  );
}
