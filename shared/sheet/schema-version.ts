/** Version of the workbook's tabs and columns. An add-on leaves a workbook of a newer version alone. */
export const SCHEMA_VERSION = 1
