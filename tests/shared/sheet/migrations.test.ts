import { describe, expect, it } from 'vitest'
import { MIGRATIONS, migrationsFrom } from '../../../shared/sheet/migrations.ts'
import { CODINGS_TAB } from '../../../shared/sheet/record-tabs.ts'
import { SCHEMA_VERSION } from '../../../shared/sheet/schema-version.ts'

describe('migrationsFrom()', () => {
  it('gives every step from a version to that of this add-on, oldest first, and none to a workbook that is new or up to date', () => {
    expect(migrationsFrom(1).map(({ version }) => version)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, at) => at + 2))
    expect([migrationsFrom(0), migrationsFrom(SCHEMA_VERSION), migrationsFrom(SCHEMA_VERSION + 1)]).toEqual([[], [], []])
  })
  it('ends at the version of this add-on, so that none is forgotten', () => {
    expect(MIGRATIONS.at(-1)?.version).toBe(SCHEMA_VERSION)
    expect(MIGRATIONS[0]?.tabs).toEqual([CODINGS_TAB.id])
  })
})
