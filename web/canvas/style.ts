import type cytoscape from 'cytoscape';
import type { Theme } from '../glyph/shapes.ts';
import { rim } from './elements.ts';
import { font } from './names.ts';

export const tokens = {
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
    onAccent: '#FFFFFF',
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
    onAccent: '#10131C',
  },
};

/**
 * The stylesheet of the canvas. In a large picture lines are drawn as cheaply as it goes, and Cytoscape never looks
 * for one under the mouse: that keeps clicks fast (docs/large-pictures.md has figures).
 */
export function canvasStyle(theme: Theme, large = false): cytoscape.StylesheetJson {
  const t = tokens[theme];
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
        'font-family': font,
        'font-size': 11.5,
        'font-weight': 500,
        color: t.ink,
        'text-wrap': 'wrap',
        'text-max-width': '2000px',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'overlay-opacity': 0,
        ...plate,
      },
    },
    { selector: 'node.labelled, node.pointed', style: { label: 'data(label)' } },
    { selector: 'node.pointed[told]', style: { label: 'data(told)' } },
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
        'font-size': 11.5,
        'font-weight': 600,
        'text-wrap': 'wrap',
        color: t.ink,
        'text-events': 'yes',
        'text-background-color': t.panel,
        'text-background-opacity': 1,
        'text-background-padding': '7px',
        'text-background-shape': 'roundrectangle',
        'text-border-color': t.line,
        'text-border-width': 1,
        'text-border-opacity': 1,
      },
    },
    { selector: 'edge.tie.labelled', style: { label: 'data(label)' } },
    { selector: 'edge.tie.pointed', style: { label: 'data(words)', 'z-index': 11 } },
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
    {
      selector: 'edge.relationship.one-origin',
      style: { width: 1, 'target-arrow-fill': 'hollow', 'arrow-scale': 0.8 },
    },
    ...hollow('', t.tie, t.bg),
    ...hollow('.conflict', t.conflict, t.bg),
    ...hollow('.talk', t.talk, t.bg),
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
    {
      selector: 'edge.ghost',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': [5, 4],
        'line-color': t.accent,
        'target-arrow-color': t.accent,
      },
    },
    ...(large ? cheapLines : []),
    { selector: 'node.pointed', style: { 'text-background-opacity': 1, 'z-index': 12 } },
    { selector: 'node.low', style: { opacity: 0.28 } },
    { selector: 'edge.low', style: { opacity: 0.18 } },
    { selector: 'node.faded', style: { opacity: 0.28 } },
    { selector: 'edge.faded', style: { opacity: 0.18 } },
    {
      selector: 'node.chosen',
      style: {
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
    { selector: 'edge.tie.chosen', style: { label: 'data(words)' } },
    ...hollow('.chosen', t.accent, t.panel),
    {
      selector: 'edge.relationship.near, edge.relationship.chosen',
      style: { 'line-color': t.accent, 'target-arrow-color': t.accent },
    },
    {
      selector: 'edge.relationship.worded, edge.relationship.pointed',
      style: {
        label: 'data(label)',
        'font-size': 10.5,
        color: t.ink3,
        'text-rotation': 'autorotate',
        ...plate,
      },
    },
    {
      selector: 'node.station',
      style: {
        'underlay-color': t.accent,
        'underlay-opacity': 0.13,
        'underlay-padding': 9,
        'underlay-shape': 'ellipse',
        'z-index': 8,
      },
    },
    ...(large ? [{ selector: 'edge.step', style: stepInLarge }] : []),
    {
      selector: 'edge.step',
      style: {
        width: 3.5,
        'line-color': t.accent,
        'target-arrow-color': t.accent,
        label: 'data(label)',
        'font-size': 11.5,
        'font-weight': 700,
        color: t.onAccent,
        'text-background-color': t.accent,
        'text-background-opacity': 1,
        'text-background-padding': '5px',
        'text-background-shape': 'circle',
        'text-border-width': 0,
        'z-index': 9,
      },
    },
    {
      selector: 'core',
      style: {
        'selection-box-color': t.accent,
        'selection-box-opacity': 0.1,
        'selection-box-border-color': t.accent,
        'selection-box-border-width': 1,
        'active-bg-opacity': 0,
      },
    },
  ] as unknown as cytoscape.StylesheetJson;
}

/** A tie that rests on one origin is as broad as any other, but hollow: `ground` shows between its rims. */
const hollow = (character: string, colour: string, ground: string) => [
  {
    selector: `edge.tie.one-origin${character}`,
    style: {
      width: 'data(hollow)',
      'line-color': ground,
      'line-outline-width': 2 * rim,
      'line-outline-color': colour,
    },
  },
];

const cheapLines = [
  {
    selector: 'edge',
    style: {
      'curve-style': 'haystack',
      'haystack-radius': 0,
      'target-arrow-shape': 'none',
      events: 'no',
      'line-opacity': 0.5,
    },
  },
];
const stepInLarge = { 'line-opacity': 1, 'z-index': 9 };
