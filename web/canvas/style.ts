import type cytoscape from 'cytoscape';
import type { Theme } from '../glyph/shapes.ts';

const tokens = {
  light: {
    bg: '#FAFAF7',
    panel: '#FFFFFF',
    line: '#CFCEC5',
    ink: '#1B1E22',
    ink3: '#63696F',
    tie: '#7A8496',
    conflict: '#B4446A',
    talk: '#5E86A8',
    accent: '#2348C4',
  },
  dark: {
    bg: '#131518',
    panel: '#1A1D21',
    line: '#454C55',
    ink: '#EEF0F2',
    ink3: '#9AA2AB',
    tie: '#7C8696',
    conflict: '#C9617F',
    talk: '#5F8DB3',
    accent: '#8FA9FF',
  },
};

/** The stylesheet of the canvas. */
export function canvasStyle(theme: Theme): cytoscape.StylesheetJson {
  const t = tokens[theme];
  const font = '"Inter Variable", Inter, system-ui, sans-serif';
  const plate = {
    'text-background-color': t.bg,
    'text-background-opacity': 0.88,
    'text-background-padding': '2px',
    'text-background-shape': 'roundrectangle',
  };
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        shape: 'ellipse',
        'background-opacity': 0,
        'background-image': 'data(picture)',
        'background-fit': 'contain',
        'background-clip': 'none',
        label: 'data(label)',
        'font-family': font,
        'font-size': 11.5,
        'font-weight': 500,
        color: t.ink,
        'text-wrap': 'wrap',
        'text-max-width': '132px',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'min-zoomed-font-size': 7,
        'overlay-opacity': 0,
        ...plate,
      },
    },
    { selector: 'node.state', style: { shape: 'round-rectangle', 'font-size': 13, 'font-weight': 600 } },
    { selector: 'node.place', style: { color: t.ink3, 'font-size': 11 } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 74,
        'line-color': t.tie,
        'font-family': font,
        'overlay-opacity': 0,
        'overlay-padding': 6,
      },
    },
    {
      selector: 'edge.tie',
      style: {
        width: 'data(width)',
        'line-cap': 'round',
        'source-distance-from-node': 5,
        'target-distance-from-node': 5,
        label: 'data(label)',
        'font-size': 11.5,
        'font-weight': 600,
        color: t.ink,
        'text-background-color': t.panel,
        'text-background-opacity': 1,
        'text-background-padding': '5px',
        'text-background-shape': 'roundrectangle',
        'text-border-color': t.line,
        'text-border-width': 1,
        'text-border-opacity': 1,
      },
    },
    { selector: 'edge.conflict', style: { 'line-color': t.conflict } },
    { selector: 'edge.talk', style: { 'line-color': t.talk } },
    {
      selector: 'edge.relationship',
      style: {
        width: 1.5,
        'target-arrow-shape': 'triangle',
        'target-arrow-color': t.tie,
        'arrow-scale': 0.9,
        'target-distance-from-node': 3,
        'source-distance-from-node': 3,
      },
    },
    { selector: 'edge.weak', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 5] } },
    {
      selector: 'edge.planned',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': [1, 6],
        'line-cap': 'round',
        'line-opacity': 0.9,
        'font-weight': 400,
        color: t.ink3,
      },
    },
    { selector: 'node.unlabelled', style: { 'text-opacity': 0, 'text-background-opacity': 0 } },
    { selector: 'node.pointed', style: { 'text-opacity': 1, 'text-background-opacity': 1, 'z-index': 12 } },
    { selector: 'node.faded', style: { opacity: 0.28 } },
    { selector: 'edge.faded', style: { opacity: 0.18 } },
    {
      selector: 'node.chosen',
      style: {
        'text-opacity': 1,
        'underlay-color': t.accent,
        'underlay-opacity': 0.22,
        'underlay-padding': 10,
        'underlay-shape': 'ellipse',
        'text-background-color': t.panel,
        'text-background-opacity': 1,
        'text-border-color': t.accent,
        'text-border-width': 1,
        'text-border-opacity': 1,
        'z-index': 10,
        'min-zoomed-font-size': 0,
      },
    },
    {
      selector: 'node.focused',
      style: { 'underlay-color': t.accent, 'underlay-opacity': 0.12, 'underlay-padding': 8 },
    },
    {
      selector: 'edge.chosen',
      style: {
        'line-color': t.accent,
        'target-arrow-color': t.accent,
        'text-border-color': t.accent,
        'z-index': 9,
      },
    },
    {
      selector: 'edge.relationship.near',
      style: {
        'line-color': t.accent,
        'target-arrow-color': t.accent,
        label: 'data(label)',
        'font-size': 10.5,
        color: t.ink3,
        'text-rotation': 'autorotate',
        ...plate,
      },
    },
  ] as unknown as cytoscape.StylesheetJson;
}
