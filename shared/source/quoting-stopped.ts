import type { Source } from './source.ts'

/**
 * Whether no words of a source may leave the browser any longer: it was deleted, or leave to quote was given and taken back. A
 * card that never said anything about quoting stops nothing: there each coding's own permission decides.
 */
export function isQuotingStopped(source: Pick<Source, 'deleted' | 'consentQuoting' | 'changed'>): boolean {
  return source.deleted || (!source.consentQuoting && Object.prototype.hasOwnProperty.call(source.changed, 'consentQuoting'))
}
