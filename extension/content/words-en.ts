import { en } from '../strings/in-page/en.ts'

globalThis.buurtstemWords = en
