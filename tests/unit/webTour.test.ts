import { describe, expect, test } from 'vitest';
import { placeOfCard } from '../../web/tour/place.ts';

const inside = { width: 1440, height: 900 };
const card = { width: 340, height: 200 };

describe('the card of the tour', () => {
  test('stands beside, below or above what it speaks of, where there is room', () => {
    expect(placeOfCard({ left: 0, top: 50, width: 250, height: 850 }, card, inside)).toEqual({
      left: 264,
      top: 50,
    });
    expect(placeOfCard({ left: 1100, top: 0, width: 340, height: 900 }, card, inside).left).toBe(746);
    const phone = { width: 390, height: 844 };
    expect(placeOfCard({ left: 10, top: 60, width: 300, height: 40 }, card, phone)).toEqual({
      left: 14,
      top: 114,
    });
    expect(placeOfCard({ left: 0, top: 450, width: 390, height: 394 }, card, phone)).toEqual({
      left: 14,
      top: 236,
    });
  });

  test('stands low in the middle where there is nothing to point at, or no room beside it', () => {
    const low = { left: 550, top: 686 };
    expect(placeOfCard(null, card, inside)).toEqual(low);
    expect(placeOfCard({ left: 0, top: 0, ...inside }, card, inside)).toEqual(low);
  });
});
