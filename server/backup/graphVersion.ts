/** The version of the graph that this program reads and writes. */
export const graphVersion = 1;
