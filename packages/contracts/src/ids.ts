import { z } from 'zod';

/** Every id is a UUIDv7, made by us. */
export const idSchema = z.uuid();
export type Id = z.infer<typeof idSchema>;

/** A version, a revision, how many there are: what Postgres keeps in four bytes, with room for the next one. */
export const countSchema = z.number().int().min(0).max(1_000_000_000);

/** An instant in ISO 8601, UTC. */
export const instantSchema = z.iso.datetime({ offset: true });

/** A civil day, YYYY-MM-DD, in the person's own time zone. There was no year 0000, and Postgres knows none. */
export const daySchema = z.iso
  .date()
  .refine((day) => !day.startsWith('0000'), 'A day of a year that there is.');

export const localeSchema = z
  .string()
  .trim()
  .min(2)
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language tag such as "en" or "de-CH".');

/** An IANA time zone that this runtime knows. */
export const timeZoneSchema = z.string().max(64).refine(isTimeZone, 'A time zone such as "Europe/Zurich".');

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Of lists whose pages are cut by the id of the last of the page before, and that most people see whole. */
export const longPageSchema = z.object({
  cursor: idSchema.nullish(),
  limit: z.number().int().min(1).max(100).default(100),
});

export const pageSchema = z.object({
  cursor: z.string().max(200).nullish(),
  limit: z.number().int().min(1).max(100).default(30),
});
