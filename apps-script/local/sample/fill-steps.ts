/** What is done when a workbook is filled with the sample, in this order: what others lean on first. */
export const FILL_STEPS = ['tabs', 'codebook', 'figures', 'links', 'sources', 'professionals', 'tables'] as const
export type FillStep = (typeof FILL_STEPS)[number]
