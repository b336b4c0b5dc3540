import type { ChangeStamp } from '../stamp/change-stamp.ts'
import type { Source } from './source.ts'

/** A source card with nothing filled in but its title: group and method wait for a person. */
export function newSource(id: string, title: string, stamp: ChangeStamp): Source {
  return {
    id, made: stamp, changed: {}, deleted: false, title, group: null, method: null, step: null, date: null, partOfDay: null,
    place: null, areaCode: null, approached: null, reached: null, spoken: null, refused: null, reportForm: null, language: null,
    interpreter: false, consentRecording: false, consentQuoting: false, consentReuse: false, legalBasis: null, keepUntil: null,
    promises: null, unitKind: 'paragraph', speakers: [], fingerprint: null,
  }
}
