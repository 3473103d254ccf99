declare module 'edtf' {
  /** Parses an EDTF text, or throws. `min` and `max` are milliseconds since 1970, infinite or null where open. */
  export default function edtf(text: string): { type: string; min: number | null; max: number | null };
}
