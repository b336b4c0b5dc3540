import { en } from '../strings/coding/en.ts'

globalThis.buurtstemToolWords = en
