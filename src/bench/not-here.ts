/** Why something cannot be measured on this machine, in one Vietnamese sentence. */
export class NotHere extends Error {}
