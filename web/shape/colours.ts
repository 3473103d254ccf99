import type { Theme } from '../glyph/shapes.ts';

/**
 * Colours of groups, by number. What is written on them, and they on paper, has a contrast of 4.5 and more (WCAG 2.2,
 * 1.4.3); what comes after the last but one shares the last. A number always stands beside the colour.
 */
export const groupColours: Record<Theme, string[]> = {
  light: ['#2A5FB0', '#B0392E', '#2B7531', '#7B3FA0', '#855600', '#006C76', '#A8326E', '#5A5F66'],
  dark: ['#7FB2FF', '#FF9183', '#7ED67F', '#CE9BF0', '#E8B64A', '#4FD0DA', '#FF8FC0', '#B5BBC2'],
};

export const groupColour = (number: number, theme: Theme): string =>
  groupColours[theme][Math.min(number, groupColours[theme].length) - 1] ?? '';
