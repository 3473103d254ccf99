let gestures = 0;

/** A number for a new gesture: what moves the dates under one of them is one step to take back. */
export const newGesture = (): number => {
  gestures += 1;
  return gestures;
};
