/** Where test databases are made. */
export type TestServer = {
  /** May create and drop databases. */
  adminUrl: string;
  /** Owns the test databases; the database in it is replaced. */
  ownerUrl: string;
  /** A migrated, empty database to copy. */
  template: string;
};

export function replaceDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}
