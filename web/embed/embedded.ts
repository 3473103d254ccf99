/** Whether the page was opened to stand in another one (`?embed`). */
export const embedded = new URLSearchParams(globalThis.location?.search).has('embed');
