/** What changed in tabs that an older add-on made. */
export interface Migration {
  /** The version that the workbook has afterwards. */
  readonly version: number
  /** Ids of the tabs in which columns are made: each is copied first, as it stands. */
  readonly tabs: readonly string[]
}

/**
 * The migrations, oldest first. Tabs that are new need none: they are made. 2: Coderingen holds where in an answer of this workbook a
 * coding stands.
 */
export const MIGRATIONS: readonly Migration[] = [{ version: 2, tabs: ['codings'] }]

/** The migrations that a workbook of a version needs; none for one that was never set up (0) or is up to date. */
export function migrationsFrom(version: number): readonly Migration[] {
  return version < 1 ? [] : MIGRATIONS.filter((one) => one.version > version)
}
