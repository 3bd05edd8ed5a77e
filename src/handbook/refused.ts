/** Why nothing was written, in one Vietnamese sentence. */
export class RefusedError extends Error {}
