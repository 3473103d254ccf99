import './viewHead.css';
import type { ReactNode } from 'react';
import { Download } from '../panels/Download.tsx';
import { FilterChips } from '../panels/FilterChips.tsx';
import { Levels } from '../panels/Levels.tsx';
import { TrailBar } from '../panels/TrailBar.tsx';

/** Over a renderer without a canvas: the levels, what the filter leaves out, the trail, and what it has of its own. */
export function ViewHead({ children, levels = true }: { children?: ReactNode; levels?: boolean }) {
  return (
    <div className="view-head">
      {levels && <Levels />}
      {children}
      <span className="grow" />
      <FilterChips />
      <TrailBar />
      <Download />
    </div>
  );
}
