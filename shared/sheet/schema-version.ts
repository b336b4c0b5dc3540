/** Version of the workbook's tabs and columns. An add-on leaves a workbook of a newer version alone; what an older one lacks stands in migrations.ts. */
export const SCHEMA_VERSION = 2
