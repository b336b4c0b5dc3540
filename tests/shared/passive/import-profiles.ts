import type { ImportProfile } from '../../../shared/passive/import-profile.ts'

/** A long table as most are: period, area, indicator, value. */
export const LONG: ImportProfile = {
  encoding: 'utf-8', delimiter: ';', decimal: ',', thousands: '.', headerRows: 1, columns: ['period', 'area', 'indicator', 'value'], missing: { '': 'blank', '-': 'ask' },
  kind: 'indicator', publisher: 'iemand', defaultPeriod: '', defaultArea: '', totalWords: ['totaal', '0.0.0'], footerWords: ['bron:'], areas: {}, directions: {},
  cappedAt: null, roundedTo: null, estimate: false, fillDown: false, unfinished: 'ask',
}
