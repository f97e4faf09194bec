/** Something in the tables is not as it must be; the message is for the person who gave them. */
export class TableError extends Error {}
