import { nl } from '../strings/coding/nl.ts'

globalThis.buurtstemToolWords = nl
