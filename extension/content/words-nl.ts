import { nl } from '../strings/in-page/nl.ts'

globalThis.buurtstemWords = nl
