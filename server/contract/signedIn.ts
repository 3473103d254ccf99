import { z } from 'zod';

/** Beside the lists of what people save: whose name it will bear, whatever they say themselves. */
export const signedIn = z
  .string()
  .nullable()
  .describe('Who asks, as a trusted proxy names them, and so who saves; null where it names nobody');
